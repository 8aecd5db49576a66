import type { Db, Trx } from '../http/context.ts'

/**
 * The same database, each of whose transactions does one thing more before it commits, knowing what it results in, and
 * one after it has.
 */
export function endingWith(
  db: Db,
  last: { before(trx: Trx, result: unknown): Promise<void>; after(trx: Trx): void },
): Db {
  const transaction = () => {
    const builder = db.transaction()
    const execute = builder.execute.bind(builder)
    return Object.assign(builder, {
      async execute<R>(work: (trx: Trx) => Promise<R>): Promise<R> {
        const [result, trx] = await execute(async trx => {
          const result = await work(trx)
          await last.before(trx, result)
          return [result, trx] as const
        })
        last.after(trx)
        return result
      },
    })
  }
  // Kysely's own members are private to the object that they were made for.
  return new Proxy(db, {
    get(target, name) {
      if (name === 'transaction') return transaction
      const value = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
