import { addDays, periodStart } from '../../../server/src/money/dates.ts'
import { type Script, TICK } from './dunning-script.ts'

// A clerk without an alarm clock: he looks at the calendar every half hour and goes through his papers. He knows
// nothing but civil days, and reads them with Intl.

const calendars = new Map<string, { write: Intl.DateTimeFormat; days: Map<number, string> }>()

/** The day at this instant where he is. */
export function localDay(at: number, zone: string): string {
  let calendar = calendars.get(zone)
  if (!calendar) {
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
    calendar = { write: new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...parts }), days: new Map() }
    calendars.set(zone, calendar)
  }
  const day = calendar.days.get(at) ?? calendar.write.format(at)
  calendar.days.set(at, day)
  return day
}

type Paper = { paid: boolean; due: string; refused: Map<string, 'soft' | 'hard'>; awaited: boolean }

export function clerk(script: Script): string[] {
  const { settings } = script
  const diary: string[] = []
  const papers: Paper[] = []
  const answers: { at: number; paper: Paper; card: string; result: 'ok' | 'soft' | 'hard' }[] = []
  let zone = script.zone
  let charges = 0
  let day = localDay(Date.parse(script.begins), zone)
  const anchor = addDays(day, script.starts_in)
  let begun = false
  let over = false
  let periods = 0
  let byCard = script.collection === 'charge'
  let card: { id: string; lastDay: string } | null = { id: 'a', lastDay: addDays(day, 90) }
  let lastDay = script.contract_days === null ? null : addDays(anchor, script.contract_days)
  let offered: string | null = null
  let told: number[] = []
  let leaves: string | null = null
  let change = false
  let grace: { lastDay: string; tries: string[] } | null = null

  const startOf = (n: number) => periodStart(anchor, script.unit, script.count, n)

  function ask(at: number, paper: Paper, id: string) {
    const { result, after } = script.answers[charges++ % script.answers.length]!
    diary.push(`${at} charge ${id}`)
    // A day that had its try is off the list, and so are those before it.
    if (grace) grace.tries = grace.tries.filter(each => each > day)
    if (after === 0) hear(paper, id, result)
    else {
      paper.awaited = true
      answers.push({ at: at + after, paper, card: id, result })
    }
  }

  function hear(paper: Paper, id: string, result: 'ok' | 'soft' | 'hard') {
    paper.awaited = false
    if (result === 'ok') paper.paid = true
    else paper.refused.set(id, result)
  }

  function warn(at: number, reason: string) {
    let last = day
    const tries: string[] = []
    for (let n = 1; n <= settings.grace_days; n += 1) {
      last = addDays(last, 1)
      if (settings.retry_days.includes(n)) tries.push(last)
    }
    grace = { lastDay: last, tries }
    diary.push(`${at} to_renew ${reason} ${last}`)
  }

  function end(at: number, reason: string) {
    over = true
    diary.push(`${at} close ${reason}`)
  }

  /** One thing off the pile; false when there is nothing to do. */
  function work(at: number): boolean {
    if (over) return false
    const owed = papers.find(paper => !paper.paid)
    if (owed?.awaited) return false
    if (leaves !== null && day >= leaves) {
      end(at, 'cancelled')
      return true
    }
    if (lastDay !== null && day > lastDay) {
      end(at, 'contract_ended')
      return true
    }
    if (!begun) {
      begun = day >= anchor
      if (begun) diary.push(`${at} activate`)
      return begun
    }
    const automatic = byCard && leaves === null
    const late = owed !== undefined && (automatic || day > owed.due)
    if (grace && !late) {
      grace = null
      diary.push(`${at} recover`)
      return true
    }
    if (owed && automatic) {
      const good = card !== null && day <= card.lastDay
      const refused = card ? owed.refused.get(card.id) : undefined
      const again = refused === 'soft' && grace !== null && grace.tries.some(each => each <= day)
      if (card && good && (refused === undefined || again)) {
        ask(at, owed, card.id)
        return true
      }
      if (!grace) {
        warn(at, card === null ? 'no_method' : good ? 'declined' : 'card_expired')
        return true
      }
    } else if (late && !grace) {
      warn(at, 'overdue')
      return true
    }
    if (grace && day > grace.lastDay) {
      end(at, 'non_payment')
      return true
    }
    if (!grace && day >= startOf(periods)) {
      if (change) {
        change = false
        diary.push(`${at} apply_change`)
        return true
      }
      papers.push({ paid: false, due: addDays(day, script.payment_days), refused: new Map(), awaited: false })
      diary.push(`${at} invoice ${startOf(periods)}`)
      periods += 1
      return true
    }
    return speak(at)
  }

  function speak(at: number): boolean {
    if (lastDay === null || leaves !== null) return false
    if (offered !== lastDay && addDays(day, settings.renewal_days) >= lastDay) {
      offered = lastDay
      diary.push(`${at} offer_renewal`)
      return true
    }
    for (let n = 0; n <= 100; n += 1) {
      if (told.includes(n)) return false
      if (settings.contract_notice_days.includes(n) && addDays(day, n) >= lastDay) {
        told.push(n)
        diary.push(`${at} notice ${n}`)
        return true
      }
    }
    return false
  }

  function happen(at: number) {
    for (const each of script.happenings) {
      if (each.at !== at || over) continue
      if (each.what === 'zone') zone = each.zone
      day = localDay(Date.parse(script.begins) + at * TICK, zone)
      if (each.what === 'method')
        card = each.id === null ? null : { id: each.id, lastDay: addDays(day, each.good_days) }
      if (each.what === 'pay') for (const paper of papers) paper.paid = true
      if (each.what === 'schedule') change = true
      if (each.what === 'undo') leaves = null
      if (each.what === 'switch_collection') byCard = !byCard
      if (each.what === 'renew' && lastDay !== null) {
        lastDay = addDays(lastDay, 30)
        told = []
      }
      if (each.what === 'cancel') {
        if (grace) end(at, 'by customer')
        let n = 0
        while (startOf(n) <= day) n += 1
        leaves = startOf(n)
      }
    }
  }

  // Nothing in the papers changes but with the day and with what happens.
  let lookedOn = ''
  for (let at = 0; at < script.ticks && !over; at += 1) {
    day = localDay(Date.parse(script.begins) + at * TICK, zone)
    for (const each of answers) if (each.at === at) hear(each.paper, each.card, each.result)
    happen(at)
    if ([...answers, ...script.happenings].some(each => each.at === at)) lookedOn = ''
    const down = script.downs.some(each => each.from <= at && at < each.to)
    if (down || lookedOn === day) continue
    lookedOn = day
    while (work(at)) {
      // until the pile is gone
    }
  }
  return diary
}
