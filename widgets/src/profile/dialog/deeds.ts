import { textsOf } from '../../base/localize.js'
import type { PortalElement } from '../../base/portal-element.js'
import type { Context } from './context.js'
import { openForm, PortalProfileDialog } from './dialog.js'

// Each loaded when somebody does something of it.
const AREAS = {
  you: () => import('./you.js'),
  security: () => import('./security.js'),
  company: () => import('./company.js'),
  people: () => import('./people.js'),
}

type Areas = { [Name in keyof typeof AREAS]: Awaited<ReturnType<(typeof AREAS)[Name]>>['DEEDS'] }

/** What can be done, each in a dialog: `people.disable`. */
export type Deed = { [Name in keyof Areas]: `${Name}.${keyof Areas[Name] & string}` }[keyof Areas]

/** Opens the dialog of a deed; settles with what is to be said of it, with null when nothing was done. */
export async function open(
  host: PortalElement,
  deed: Deed,
  context: Omit<Context, 't'>,
): Promise<string | null> {
  const [area, name] = deed.split('.') as [keyof Areas, never]
  const { DEEDS, texts: own } = await AREAS[area]()
  const texts = { ...PortalProfileDialog.texts, ...own }
  const opening = DEEDS[name] as (context: Context) => Parameters<typeof openForm>[1]
  return openForm(host, await opening({ ...context, t: textsOf(host, texts) }), texts)
}
