import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { XMLParser } from 'fast-xml-parser'
import type { WantedChange } from '../../../server/src/database/company-schema.ts'
import { mailOf } from '../../../server/src/mail/event-rules.ts'
import {
  type CompanyFacts,
  type Facts,
  type Language,
  type MailData,
  type Template,
  templates,
} from '../../../server/src/mail/kinds.ts'
import { writeMail } from '../../../server/src/mail/layout.ts'
import { parseMarkdown } from '../../../server/src/markdown/parse.ts'
import { invoice, order, payment, quotation, response, subscription } from './samples.ts'

const facts = (type: string, data: object): Facts => mailOf({ type, data })!.facts
const evil = [
  '<img src=x onerror=alert(1)>',
  '<b onmouseover=alert(1)>x</b>',
  '<a href="jAvAscript:alert(1)">y</a>',
  '"><script>alert(1)</script>',
  "' onload='alert(1)",
  '1 < 2 && 3 > 2 &lt;',
].join(' ')

/** What each template is given, with `text` wherever somebody writes freely. */
const samples = (text: string): Record<Template, Facts> => {
  const offer = { number: text, subject: text }
  const answer = (kind: string, fields: object = {}) => ({
    ...offer,
    responses: [
      response('other', { contact_name: 'nobody' }),
      response(kind, { contact_name: text, message: `${text}\nsecond line`, ...fields }),
    ] as never,
  })
  const lines = [{ id: 'qln_1', name: text }] as never
  const wishes = [{ line_id: 'qln_1', quantity: '7', note: text }]
  const due = facts('invoice.issued', invoice({ number: text, subject: text }))
  const paid = (fields: object = {}) =>
    payment({ invoices: [{ invoice_id: 'inv_1', number: text, amount: 1 }], ...fields })
  const running = subscription({ number: text, plan: { id: null, name: text } })
  const pack = { id: 'pack_1', name: text, minutes_left: 50, expert: null }
  const contested = {
    day: '2026-03-09',
    minutes: -95,
    description: text,
    contest: { contact_name: text, message: `${text}\nsecond line` },
  }
  const written = (side: string) => ({
    id: 'msg_1',
    internal: false,
    author: { kind: 'agent', side, name: text },
    about: { kind: 'ticket', id: 'tkt_1', label: text, title: text },
    content: parseMarkdown(`A *first* word\n\n${text}`),
    files: [{ name: 'log.txt' }],
  })
  const security = (email: string | null = null): Facts => ({ type: 'security', brings: null, email })
  const changes: WantedChange[] = [{ field: 'vat_number', before: null, wanted: text }]
  const webhook: Facts = { type: 'webhook', url: text, since: '2026-04-09T09:30:00Z' }
  const company = (fields: Partial<CompanyFacts>): Facts => ({
    type: 'company',
    invites: false,
    by: text,
    changes: [],
    message: null,
    ...fields,
  })
  return {
    'quotation.sent': facts('quotation.sent', quotation(offer)),
    'quotation.revised': facts('quotation.sent', quotation({ ...offer, revision: 2 })),
    'quotation.accepted': facts('quotation.accepted', quotation(answer('acceptance', { po_number: text }))),
    'quotation.changes_requested': facts(
      'quotation.changes_requested',
      quotation({ ...answer('change_request', { lines: wishes }), lines }),
    ),
    'quotation.rejected': facts('quotation.rejected', quotation(answer('rejection', { reason: 'price' }))),
    'invoice.issued': due,
    'invoice.reminder.before_3': due,
    'invoice.reminder.after_1': due,
    'invoice.reminder.after_7': due,
    'credit_note.issued': facts(
      'invoice.issued',
      invoice({ type: 'credit_note', number: text, subject: text, total: -12_100, amount_due: 0 }),
    ),
    'payment.succeeded': facts('payment.succeeded', paid()),
    'payment.failed': facts(
      'payment.failed',
      paid({ failure: { code: 'expired_card', kind: 'hard', detail: '' }, received_on: null }),
    ),
    'payment.requires_action': facts('payment.requires_action', paid({ received_on: null })),
    'payment.refunded': facts('payment.refunded', paid({ refunded: 2100 })),
    'order.cancelled': facts('order.cancelled', order({ number: text, subject: text })),
    'subscription.to_renew': facts('subscription.to_renew', running),
    'subscription.grace': { ...facts('subscription.to_renew', running), days_left: 3 } as Facts,
    'subscription.recovered': facts('subscription.recovered', running),
    'subscription.closed': facts('subscription.closed', running),
    'subscription.contract_ending': facts('subscription.contract_ending', running),
    'subscription.cancel_scheduled': facts('subscription.cancel_scheduled', running),
    'subscription.card_expires': {
      ...facts('subscription.contract_ending', running),
      card: 'Visa …4242',
    } as Facts,
    'security.sign_in_code': security(),
    'security.confirm_code': security(),
    'security.password_reset': security(),
    'security.password_changed': security(),
    'security.email_code': security(),
    'security.email_taken': security(),
    'security.email_notice': security(text),
    'security.email_changed': security(text),
    'security.totp_on': security(),
    'security.totp_off': security(),
    'invitation.sent': company({ invites: true }),
    'customer_change.created': company({ changes, message: text }),
    'customer_change.accepted': company({ changes }),
    'customer_change.declined': company({ changes, message: text }),
    'pack.low': facts('success_pack.low', pack),
    'pack.contested': facts('success_pack.entry_contested', { ...pack, entry: contested }),
    'message.answered': facts('message.created', written('vendor')),
    'message.received': facts('message.created', written('customer')),
    'webhook.failing': webhook,
    'webhook.gone': webhook,
  }
}

const data = (facts: Facts, fields: Partial<MailData> = {}): MailData => ({
  vendor: { name: 'Northwind', email: 'sales@northwind.example', accent: '#0a7f5a' },
  customer: 'Acme',
  test: false,
  link: 'https://lumen.example/account#/invoices/inv_1',
  shared: false,
  facts,
  ...fields,
})
const write = (template: Template, language: Language, facts: Facts, fields: Partial<MailData> = {}) =>
  writeMail(template, language, data(facts, fields))

/** What stands in each, in either language, besides the number. */
const expected: Record<Template, Record<Language, RegExp[]>> = {
  'quotation.sent': {
    en: [/^Quotation N1 from Northwind$/, /quotation of €1,234\.50/, /through April 9, 2026/, /€617\.25/],
    fr: [/^Devis N1 de Northwind$/, /devis de 1\s234,50\s€/u, /jusqu’au 9 avril 2026 inclus/, /617,25/],
  },
  'quotation.revised': {
    en: [/^New revision of quotation N1/, /no longer valid/, /After that: €360\.00 every 3 months/],
    fr: [/^Nouvelle version du devis N1/, /n’est plus valable/, /Ensuite\s: 360,00\s€ tous les 3 mois/u],
  },
  'quotation.accepted': {
    en: [/^You accepted quotation N1$/, /receipt of your acceptance: N1 accepted/, /Purchase order: N1/],
    fr: [/^Vous avez accepté le devis N1$/, /preuve de votre acceptation/, /Bon de commande\s: N1/u],
  },
  'quotation.changes_requested': {
    en: [/^Acme asks for changes to quotation N1$/, /^- N1 × 7: N1$/m, /^> N1\n> second line$/m],
    fr: [/^Acme demande des modifications du devis N1$/, /^- N1 × 7: N1$/m, /^> N1\n> second line$/m],
  },
  'quotation.rejected': {
    en: [/^Acme rejected quotation N1$/, /Reason: The price/, /By: N1/],
    fr: [/^Acme a refusé le devis N1$/, /Motif\s: Le prix/u, /Par\s: N1/u],
  },
  'invoice.issued': {
    en: [/^Invoice N1 from Northwind$/, /is attached/, /pay €121\.00 by March 24, 2026/],
    fr: [/^Facture N1 de Northwind$/, /ci-joint/, /payer 121,00\s€ pour le 24 mars 2026/u],
  },
  'invoice.reminder.before_3': {
    en: [/^Invoice N1 is due on March 24, 2026$/, /Amount due: €121\.00/],
    fr: [/^La facture N1 arrive à échéance le 24 mars 2026$/, /Montant dû\s: 121,00\s€/u],
  },
  'invoice.reminder.after_1': {
    en: [/^Invoice N1 is overdue$/, /was due on March 24, 2026/],
    fr: [/^La facture N1 est en retard$/, /était à payer pour le 24 mars 2026/],
  },
  'invoice.reminder.after_7': {
    en: [/^Second reminder: invoice N1 is overdue$/, /more than a week ago/],
    fr: [/^Deuxième rappel : la facture N1 est en retard$/],
  },
  'credit_note.issued': {
    en: [/^Credit note N1 from Northwind$/, /credited you €121\.00/],
    fr: [/^Note de crédit N1 de Northwind$/, /crédité de 121,00\s€/u],
  },
  'payment.succeeded': {
    en: [/^Payment of €121\.00 received$/, /Received on: March 10, 2026/, /Invoices: N1/],
    fr: [/^Paiement de 121,00\s€ reçu$/u, /Reçu le\s: 10 mars 2026/u, /Factures\s: N1/u],
  },
  'payment.failed': {
    en: [/^Your payment of €121\.00 failed$/, /The card has expired\./, /No money was taken/],
    fr: [/^Votre paiement de 121,00\s€ a échoué$/u, /La carte a expiré\./, /Aucun montant/],
  },
  'payment.requires_action': {
    en: [/^Please confirm your payment of €121\.00$/],
    fr: [/^Veuillez confirmer votre paiement de 121,00\s€$/u],
  },
  'payment.refunded': {
    en: [/^Refund from Northwind$/, /Of your payment of €121\.00, Northwind has refunded €21\.00/],
    fr: [/^Remboursement de Northwind$/, /paiement de 121,00\s€, Northwind a remboursé 21,00\s€/u],
  },
  'order.cancelled': {
    en: [/^Order N1 was cancelled$/],
    fr: [/^La commande N1 a été annulée$/],
  },
  'subscription.to_renew': {
    en: [/^N1 needs your attention by March 17, 2026$/, /was declined/, /access to it is lost/],
    fr: [/^N1 demande votre attention avant le 17 mars 2026$/, /a été refusée/, /l’accès est perdu/],
  },
  'subscription.grace': {
    en: [/^N1: 3 more days to renew it$/, /You have until March 17, 2026/],
    fr: [/^N1 : encore 3 jours pour le renouveler$/, /jusqu’au 17 mars 2026/],
  },
  'subscription.recovered': {
    en: [/^N1 goes on$/],
    fr: [/^N1 continue$/],
  },
  'subscription.closed': {
    en: [/^N1 is closed$/, /closed on March 18, 2026/, /was not paid in time/],
    fr: [/^N1 est clôturé$/, /clôturé le 18 mars 2026/, /pas été payée à temps/],
  },
  'subscription.contract_ending': {
    en: [/^The contract of N1 ends on April 30, 2026$/],
    fr: [/^Le contrat de N1 se termine le 30 avril 2026$/],
  },
  'subscription.cancel_scheduled': {
    en: [/^N1 is cancelled$/, /through March 31, 2026/],
    fr: [/^N1 est résilié$/, /jusqu’au 31 mars 2026/],
  },
  'subscription.card_expires': {
    en: [/^Your card expires before the next invoice of N1$/, /Visa …4242/, /through April 30, 2026/],
    fr: [/^Votre carte expire avant la prochaine facture de N1$/, /jusqu’au 30 avril 2026/],
  },
  'security.sign_in_code': {
    en: [/^Your code to sign in to Northwind$/, /good for 10 minutes/],
    fr: [/^Votre code de connexion à Northwind$/, /valable 10 minutes/],
  },
  'security.confirm_code': {
    en: [/^Your code to confirm a change at Northwind$/],
    fr: [/^Votre code pour confirmer une modification chez Northwind$/],
  },
  'security.password_reset': {
    en: [/^Set a new password for Northwind$/, /one hour/],
    fr: [/^Choisissez un nouveau mot de passe pour Northwind$/, /une heure/],
  },
  'security.password_changed': {
    en: [/^Your password for Northwind was changed$/, /If it was not you/],
    fr: [/^Votre mot de passe pour Northwind a été modifié$/, /Si ce n’est pas vous/],
  },
  'security.email_code': {
    en: [/^Confirm your new e-mail address for Northwind$/],
    fr: [/^Confirmez votre nouvelle adresse e-mail pour Northwind$/],
  },
  'security.email_taken': {
    en: [/^Your e-mail address is in use at Northwind already$/],
    fr: [/^Votre adresse e-mail est déjà utilisée chez Northwind$/],
  },
  'security.email_notice': {
    en: [/^Another e-mail address was asked for at Northwind$/, /address N1 from now on/],
    fr: [/^Une autre adresse e-mail a été demandée chez Northwind$/, /l’adresse N1\. Rien/],
  },
  'security.email_changed': {
    en: [/^Your e-mail address at Northwind was changed$/, /now uses the address N1/],
    fr: [/^Votre adresse e-mail chez Northwind a été modifiée$/, /désormais l’adresse N1/],
  },
  'security.totp_on': {
    en: [/^Signing in to Northwind now takes a second step$/],
    fr: [/^La connexion à Northwind demande désormais une seconde étape$/],
  },
  'security.totp_off': {
    en: [/^Signing in to Northwind takes no second step any more$/],
    fr: [/^La connexion à Northwind ne demande plus de seconde étape$/],
  },
  'invitation.sent': {
    en: [/^N1 invites you to the account of Acme$/, /at Northwind/, /good for 7 days, once/],
    fr: [/^N1 vous invite dans le compte de Acme$/, /chez Northwind/, /valable 7 jours, une seule fois/],
  },
  'customer_change.created': {
    en: [/^Acme asks for a change of its data$/, /N1 of Acme asks/, /VAT number: – → N1/],
    fr: [/^Acme demande une modification de ses données$/, /N1, de Acme/, /Numéro de TVA\s: – → N1/u],
  },
  'customer_change.accepted': {
    en: [/^The data of Acme were changed$/, /Northwind has made the change/, /VAT number: – → N1/],
    fr: [/^Les données de Acme ont été modifiées$/, /Northwind a effectué/],
  },
  'customer_change.declined': {
    en: [/^The data of Acme stay as they are$/, /Northwind has declined/, /N1/],
    fr: [/^Les données de Acme restent inchangées$/, /Northwind a refusé/],
  },
  'webhook.failing': {
    en: [
      /^Webhooks to N1 were switched off$/,
      /Since April 9, 2026 nothing but failures came of webhooks to N1/,
    ],
    fr: [/^Webhooks désactivés : N1$/, /Depuis le 9 avril 2026, tous les envois de webhooks à N1 ont échoué/],
  },
  'webhook.gone': {
    en: [/^Webhooks to N1 were switched off$/, /N1 has answered that it is gone \(410\)/],
    fr: [/^Webhooks désactivés : N1$/, /N1 a répondu que l’adresse n’existe plus \(410\)/],
  },
  'pack.low': {
    en: [/^Only 50 min are left of N1$/, /buy more hours/],
    fr: [/^Il ne reste que 50 min sur N1$/, /acheter d’autres/],
  },
  'pack.contested': {
    en: [/^Acme contests 1 h 35 min of N1$/, /of March 9, 2026 are not right/, /second line/],
    fr: [/^Acme conteste 1 h 35 min sur N1$/, /du 9 mars 2026/, /second line/],
  },
  'message.answered': {
    en: [/^\[N1\] N1$/, /N1 from Northwind has written to you\./, /A first word/, /Files: log\.txt/],
    fr: [/^\[N1\] N1$/, /N1 de Northwind vous a écrit\./, /A first word/, /Fichiers\s?: log\.txt/u],
  },
  'message.received': {
    en: [/^\[N1\] N1$/, /N1 has written\./, /Customer: Acme/, /A first word/],
    fr: [/^\[N1\] N1$/, /N1 a écrit\./, /Client\s?: Acme/u, /A first word/],
  },
}

/** The page as a strict parser reads it: every element, attribute and text. */
const parser = new XMLParser({
  ignoreAttributes: false,
  processEntities: false,
  trimValues: false,
  preserveOrder: true,
  unpairedTags: ['meta'],
  allowBooleanAttributes: true,
})
const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
const decoded = (text: unknown) => `${text}`.replace(/&(#?\w+);/g, (_, name) => entities[name]!)
type Node = Record<string, unknown> & { ':@'?: Record<string, string>; '#text'?: string }

function read(html: string) {
  const tags: string[] = []
  const attributes: [string, string][] = []
  let text = ''
  const walk = (nodes: Node[]) => {
    for (const node of nodes) {
      if (node['#text'] !== undefined) text += decoded(node['#text'])
      for (const [name, value] of Object.entries(node[':@'] ?? {}))
        attributes.push([name.slice(2), decoded(value)])
      for (const [name, inside] of Object.entries(node))
        if (Array.isArray(inside)) {
          tags.push(name)
          walk(inside as Node[])
        }
    }
  }
  walk(parser.parse(html.replace(/^<!doctype html>\n/, '')) as Node[])
  return { tags, attributes, text }
}
const allowed = new Set('html head meta title body div p h1 em table tr th td ul li blockquote a'.split(' '))

for (const template of templates)
  for (const language of ['en', 'fr'] as const)
    describe(`${template} in ${language}`, () => {
      const plain = write(template, language, samples('N1')[template])

      test('says what has happened, in both forms', () => {
        const [title, ...said] = expected[template][language]
        assert.match(plain.subject, title!)
        for (const each of said) assert.match(plain.text, each)
        const { text } = read(plain.html)
        const squeezed = (all: string) => all.replace(/\s+/g, ' ')
        // Every line of the plain text stands in the page too.
        for (const line of plain.text.split('\n').filter(line => line && line !== '-- '))
          for (const part of line.replace(/^(> |- )/, '').split(/\s?: |\s?:$/u))
            assert.ok(squeezed(text).includes(squeezed(part)) || plain.html.includes(part), part)
      })

      test('leaves nothing empty, undefined or unnamed', () => {
        for (const text of [plain.subject, plain.text, plain.html]) {
          assert.doesNotMatch(text, /undefined|null|NaN|\[object|Invalid| {2}|\(\)/)
          assert.doesNotMatch(text, /: *\n(?!- )/)
        }
        assert.match(plain.html, new RegExp(`<html lang="${language}">`))
      })

      test('shows what people write as they wrote it, and never as markup', () => {
        const { subject, text, html } = write(template, language, samples(evil)[template], {
          customer: evil,
          vendor: { name: evil, email: null, accent: '#000000" onload="alert(1)' },
        })
        assert.ok(subject.includes('1 < 2 && 3 > 2 &lt;') || template.startsWith('payment.'), subject)
        assert.ok(text.includes(evil))
        const page = read(html)
        assert.deepEqual(
          page.tags.filter(tag => !allowed.has(tag)),
          [],
        )
        for (const [name, value] of page.attributes) {
          assert.match(name, /^(lang|charset|name|content|style|role|scope|href)$/)
          if (name === 'href') assert.equal(value, 'https://lumen.example/account#/invoices/inv_1')
          assert.doesNotMatch(value, /alert|javascript/i)
        }
        assert.ok(page.text.includes(evil))
      })
    })

test('no line of a header can be added through a subject', () => {
  const { subject } = write(
    'invoice.issued',
    'en',
    samples('1\r\nBcc: x@evil.example\u0000')['invoice.issued'],
  )
  assert.equal(subject, 'Invoice 1 Bcc: x@evil.example from Northwind')
})

test('amounts have the decimals of their currency', () => {
  const of = (currency: string, language: Language) =>
    write('invoice.issued', language, facts('invoice.issued', invoice({ currency, amount_due: 12_345 }))).text
  assert.match(of('JPY', 'en'), /pay ¥12,345 by/)
  assert.match(of('JPY', 'fr'), /payer 12\s345\sJPY pour/u)
  assert.match(of('KWD', 'en'), /pay KWD\s12\.345 by/u)
  assert.match(of('KWD', 'fr'), /payer 12,345\sKWD pour/u)
})

test('what is paid already is not asked for', () => {
  const paid = facts('invoice.issued', invoice({ amount_due: 0 }))
  const { text } = write('invoice.issued', 'en', paid)
  assert.match(text, /There is nothing to pay/)
  assert.doesNotMatch(text, /Please pay/)
})

test('a portal for trying says so first', () => {
  const mail = write('invoice.issued', 'en', samples('N1')['invoice.issued'], { test: true })
  assert.equal(mail.subject, '[TEST] Invoice N1 from Northwind')
  assert.match(mail.text, /This is a test/)
  assert.match(read(mail.html).text, /This is a test/)
})

test('the number stands alone where there is no page to link to', () => {
  const mail = write('invoice.issued', 'en', samples('N1')['invoice.issued'], { link: null })
  assert.doesNotMatch(mail.text + mail.html, /https?:|<a /)
  assert.match(mail.text, /Number: N1/)
})

test('the vendor’s colour is the button’s, with letters that can be read on it; no other colour is set', () => {
  const button = (accent: string | null) => {
    const vendor = { name: 'Northwind', email: null, accent }
    const { html } = write('invoice.issued', 'en', samples('N1')['invoice.issued'], { vendor })
    assert.doesNotMatch(html.replace(/<a .*<\/a>/, ''), /background|[;"]color:/)
    assert.match(html, /<meta name="color-scheme" content="light dark">/)
    return /background:(#\w+);color:(#\w+)/.exec(html)!.slice(1)
  }
  assert.deepEqual(button('#0a3d2a'), ['#0a3d2a', '#ffffff'])
  assert.deepEqual(button('#ffe066'), ['#ffe066', '#000000'])
  assert.deepEqual(button(null), ['#2f4bd8', '#ffffff'])
  assert.deepEqual(button('red;background:url(x)'), ['#2f4bd8', '#ffffff'])
})
