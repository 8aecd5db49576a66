import type { Services } from '../../../http/context.ts'
import type { World } from '../world.ts'
import * as money from './money-steps.ts'
import { packing } from './pack-steps.ts'
import * as quotations from './quotation-steps.ts'
import type { Room } from './room.ts'
import type { SalesStep } from './steps.ts'
import { subscribing } from './subscription-steps.ts'
import { talking } from './talk-steps.ts'

/**
 * Takes a step as requests do: with transactions of its own, as a provider is never called in one.
 * @param services with the clock at the time of the step
 */
export async function doSale(
  services: Services,
  world: World,
  today: string,
  step: SalesStep,
): Promise<void> {
  const sale = (name: string) => world.sales.getOrInsertComputed(`${step.customer}/${name}`, () => ({}))
  const person = world.customers[step.customer]!
  const room: Room = {
    services,
    today,
    date: step.date,
    person,
    price: world.price,
    sold: sale(step.of),
    sale,
    cards: person.cards,
    agents: world.agents,
  }
  await take(room, step)
}

function take(room: Room, step: SalesStep): Promise<void> {
  switch (step.do) {
    case 'offer':
      return quotations.offer(room, step)
    case 'revise':
      return quotations.revise(room, step)
    case 'ask_changes':
      return quotations.askChanges(room, step)
    case 'reject':
      return quotations.reject(room, step)
    case 'withdraw':
      return quotations.withdraw(room)
    case 'accept':
      return quotations.accept(room, step)
    case 'order':
      return money.order(room, step)
    case 'card':
      return money.card(room, step, step.of)
    case 'pay':
      return money.pay(room, step)
    case 'give_up':
      return money.giveUp(room)
    case 'transfer':
      return money.transfer(room)
    case 'refund':
      return money.refund(room, step)
    case 'credit':
      return money.credit(room, step)
    case 'overpay':
      return money.overpay(room, step)
    case 'bank':
      return money.bank(room)
    case 'sweep':
      return money.sweep(room)
    case 'expert':
    case 'hours':
    case 'book':
    case 'take_back':
    case 'contest':
    case 'uphold':
      return packing(room, step)
    case 'ask':
    case 'reply':
    case 'answer':
    case 'assign':
    case 'read':
    case 'close':
    case 'rate':
    case 'merge':
      return talking(room, step)
    default:
      return subscribing(room, step)
  }
}
