import { later } from '../../http/clock.ts'
import type { Services } from '../../http/context.ts'
import { expireExports, forgetExports } from '../queries/work.ts'

const rememberedSeconds = 90 * 86_400

/** Lets files go whose time is over, and forgets exports of which there has been nothing for long. */
export async function sweepExports({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<void> {
  const now = clock.now()
  await expireExports(db, now)
  await forgetExports(db, later(now, -rememberedSeconds))
}
