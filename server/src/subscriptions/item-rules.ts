import type { components } from '../../../openapi.d.ts'
import type { SalesLine } from '../database/sales-schema.ts'
import { type FieldError, invalidField, Problem } from '../http/problem.ts'
import type { LineRequest } from '../quotations/resolve-rules.ts'

type Body = components['schemas']['SubscriptionCreate']

/** What a plan decides already. */
const ofPlan = ['items', 'plan_name', 'currency', 'tax_behavior', 'interval_unit', 'interval_count'] as const

/** @throws Problem 422 for a request that names neither a plan nor items, or something beside the plan that it decides */
export function checkSource(body: Body): void {
  if (body.plan_id === undefined && body.items === undefined)
    throw invalidField('#/items', 'one_of', 'name a plan or items')
  const decided = body.plan_id === undefined ? undefined : ofPlan.find(name => body[name] !== undefined)
  if (decided) throw invalidField(`#/${decided}`, 'not_allowed', 'is decided by the plan')
}

/** Items as lines of a quotation would be asked for. What has no price recurs because it is here. */
export const lineRequests = (items: NonNullable<Body['items']>): LineRequest[] =>
  items.map(({ discount_percent, ...item }) => ({
    ...item,
    ...(discount_percent == null ? {} : { discount_percent }),
    ...(item.price_id === undefined ? { recurring: true } : {}),
  }))

/** @throws Problem 422 naming the lines that do not recur, or whose tax nobody has decided */
export function checkItems(lines: readonly SalesLine[]): void {
  const errors = lines.flatMap(({ recurring, tax_category }, i): FieldError[] => {
    const wrong = (field: string, code: string, detail: string) => [
      { in: 'body' as const, pointer: `#/lines/${i}/${field}`, code, detail },
    ]
    if (!recurring) return wrong('price_id', 'not_recurring', 'does not recur')
    return tax_category === null ? wrong('tax_rate', 'tax_undecided', 'has no tax yet; state it') : []
  })
  if (errors.length > 0)
    throw new Problem(422, 'validation_failed', 'One or more fields are wrong; see errors.', { errors })
}

/** What was said of lines, where the request has items or names the plan that they come from. */
export function ofRequest(problem: Problem, byPlan: boolean): Problem {
  const errors = problem.extra.errors?.map(each => ({
    ...each,
    pointer: byPlan ? '#/plan_id' : each.pointer.replace('#/lines', '#/items'),
  }))
  return new Problem(problem.status, problem.code, problem.message, { ...problem.extra, errors })
}
