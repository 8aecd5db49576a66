import type { Schemas } from '../../api.js'
import { equal } from '../../test/assert.js'
import { example } from '../../test/contract.js'
import type { Subscription } from '../view.js'
import type { Draft, Plan } from './outcome.js'
import { addable, isWrong, otherPlans, wanted } from './wanted.js'

const subscription = example<Subscription>('subscription')
const item = subscription.items[0]!
const plan = (changes: Partial<Plan> = {}): Plan => ({ ...example<Plan>('plan'), ...changes })
const other = (changes: Partial<Plan> = {}) => plan({ id: 'plan_other', name: 'Enterprise', ...changes })
const [inventory, user] = example<Schemas['SubscriptionAddableList']>('subscriptionAddableList').data
const all = [inventory!, { ...user!, price_id: 'price_users' }].map(addable)
const draft = (quantities: Record<string, string>): Draft => ({
  quantities,
  plan: '',
  reason: '',
  message: '',
})

describe('what is wanted of a subscription', () => {
  it('offers all that the API lets be added, by item or by price', () => {
    equal(
      all.map(each => [each.id, each.isItem, each.name, each.quantity]),
      [
        [item.id, true, 'Inventory', '1'],
        ['price_users', false, 'User', '0'],
      ],
    )
  })

  it('switches to other plans that are offered in the same currency', () => {
    const ids = (...plans: Plan[]) => otherPlans(subscription, plans).map(each => each.id)
    equal(ids(plan(), other()), ['plan_other'])
    equal(ids(other({ offered: false }), other({ active: false }), other({ currency: 'USD' })), [])
  })

  it('asks for what was typed, and for nothing while a quantity is wrong', () => {
    const add = (quantities: Record<string, string>) => wanted('add', subscription, draft(quantities), all)
    equal(add({}), undefined)
    equal(add({ [item.id]: '0' }), undefined)
    equal(add({ [item.id]: ' 02 ', price_users: '10' }), {
      add: {
        lines: [
          { item_id: item.id, quantity: '2' },
          { price_id: 'price_users', quantity: '10' },
        ],
      },
    })
    for (const wrong of ['-1', '1.5', 'many', '1e3', '9999999999'])
      equal([add({ [item.id]: wrong, price_users: '1' }), isWrong('add', wrong, '1')], [undefined, true])
  })

  it('reduces only what there is fewer of', () => {
    const ten: Subscription = {
      ...subscription,
      items: [item, { ...item, id: 'item_users', quantity: '10' }],
    }
    const reduce = (quantities: Record<string, string>) => wanted('reduce', ten, draft(quantities), [])
    equal(reduce({}), undefined)
    equal(reduce({ item_users: '10' }), undefined)
    equal(reduce({ item_users: ' 8.5 ' }), {
      change: { items: [{ item_id: 'item_users', quantity: '8.5' }] },
    })
    equal(reduce({ item_users: '0', [item.id]: '1' }), {
      change: { items: [{ item_id: 'item_users', quantity: '0' }] },
    })
    equal(reduce({ item_users: '0', [item.id]: '0' }), undefined, 'nothing is left')
    for (const wrong of ['', '11', '-1', 'none', '1,5']) equal(reduce({ item_users: wrong }), undefined)
  })

  it('says the rest plainly', () => {
    const nothing = draft({})
    equal(wanted('cancel', subscription, nothing, []), { cancel: true })
    equal(wanted('reopen', subscription, nothing, []), { reopen: true })
    equal(wanted('switch', subscription, nothing, []), undefined)
    equal(wanted('switch', subscription, { ...nothing, plan: 'plan_other' }, []), {
      change: { plan_id: 'plan_other' },
    })
    equal(wanted('method', subscription, nothing, []), undefined)
  })
})
