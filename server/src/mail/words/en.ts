import { titled, type Words } from './words.ts'

export const en: Words = {
  labels: {
    number: 'Number',
    subject: 'Subject',
    total: 'Total',
    amount: 'Amount',
    amount_due: 'Amount due',
    due_date: 'Due on',
    due_now: 'Due when accepting',
    recurring: 'After that',
    valid_until: 'Valid through',
    received_on: 'Received on',
    invoices: 'Invoices',
    refunded: 'Refunded',
    customer: 'Customer',
    by: 'By',
    reason: 'Reason',
    po_number: 'Purchase order',
    changes: 'Requested changes',
    plan: 'Plan',
    card: 'Card',
    pack: 'Success pack',
    time: 'Time',
    files: 'Files',
    code: 'Code',
    name: 'Name',
    vat_number: 'VAT number',
    country: 'Country',
    address: 'Address',
  },
  colon: ':',
  view: {
    quotation: 'View the quotation',
    invoice: 'View the document',
    order: 'View the order',
    payment: 'View the details',
    subscription: 'View the subscription',
    success_pack: 'View your hours',
    message: 'View and answer',
    security: 'Open your profile',
    company: 'Open the portal',
    webhook: 'Open the documentation',
  },
  reasons: {
    price: 'The price',
    timing: 'The timing',
    competitor: 'Another supplier',
    features: 'Missing features',
    other: 'Something else',
  },
  failures: {
    card_declined: 'The bank declined the card without saying why.',
    insufficient_funds: 'The card has too little money on it.',
    processing_error: 'The bank could not process the payment.',
    authentication_failed: 'The payment was not confirmed with the bank.',
    expired_card: 'The card has expired.',
    incorrect_cvc: 'The security code of the card is wrong.',
    stolen_card: 'The bank does not accept this card any more.',
    authentication_required: 'The bank wants you to confirm this payment yourself.',
  },
  failed: 'The bank did not carry out the payment.',
  why: {
    no_method: 'There is no payment method that it could be charged to.',
    card_expired: 'The card that it is charged to has expired.',
    declined: 'The card that it is charged to was declined.',
    overdue: 'Its invoice is overdue.',
    non_payment: 'Its invoice was not paid in time.',
    cancelled: 'You had cancelled it.',
    contract_ended: 'Its contract has ended.',
    order_unpaid: 'Its order was not paid in time.',
  },
  daysLeft: count => (count <= 0 ? 'today' : count === 1 ? 'one more day' : `${count} more days`),
  every: (unit, count) => (count === 1 ? `every ${unit}` : `every ${count} ${unit}s`),
  footer: vendor => `${vendor} sent this mail automatically.`,
  choices: {
    person: 'You choose in your profile which mails you get.',
    company:
      'This address is one that your company has given for its mails; its owner can change that in the portal.',
  },
  test: 'This is a test: nothing was sold and no money moves.',
  mails: {
    'quotation.sent': ({ vendor, number, amount, date }) => ({
      title: `Quotation ${number} from ${vendor}`,
      lead: [
        `${vendor} has made you a quotation of ${amount}.`,
        ...(date ? [`You can accept it through ${date}.`] : []),
      ],
    }),
    'quotation.revised': ({ vendor, number, amount, date }) => ({
      title: `New revision of quotation ${number} from ${vendor}`,
      lead: [
        `${vendor} has changed quotation ${number}; its total is now ${amount}. What was sent before is no longer valid.`,
        ...(date ? [`You can accept it through ${date}.`] : []),
      ],
    }),
    'quotation.accepted': ({ vendor, number, by }) => ({
      title: `You accepted quotation ${number}`,
      lead: [`This is the receipt of your acceptance: ${by} accepted quotation ${number} from ${vendor}.`],
    }),
    'quotation.changes_requested': ({ number, customer, by }) => ({
      title: `${customer} asks for changes to quotation ${number}`,
      lead: [`${by} asks for changes to quotation ${number}.`],
    }),
    'quotation.rejected': ({ number, customer, by }) => ({
      title: `${customer} rejected quotation ${number}`,
      lead: [`${by} rejected quotation ${number}.`],
    }),
    'invoice.issued': ({ vendor, number, amount, date }) => ({
      title: `Invoice ${number} from ${vendor}`,
      lead: [
        `Invoice ${number} from ${vendor} is attached.`,
        date ? `Please pay ${amount} by ${date}.` : 'There is nothing to pay.',
      ],
    }),
    'invoice.reminder.before_3': ({ vendor, number, amount, date }) => ({
      title: `Invoice ${number} is due on ${date}`,
      lead: [
        `A reminder: ${amount} of invoice ${number} from ${vendor} is due on ${date}.`,
        'If you have paid already, there is nothing to do.',
      ],
    }),
    'invoice.reminder.after_1': ({ vendor, number, amount, date }) => ({
      title: `Invoice ${number} is overdue`,
      lead: [
        `Invoice ${number} from ${vendor} was due on ${date}, and ${amount} is still open. Please pay it now.`,
        'If you have paid already, there is nothing to do.',
      ],
    }),
    'invoice.reminder.after_7': ({ vendor, number, amount, date }) => ({
      title: `Second reminder: invoice ${number} is overdue`,
      lead: [
        `Invoice ${number} from ${vendor} was due on ${date}, more than a week ago, and ${amount} is still open. Please pay it now, or tell ${vendor} what keeps you from it.`,
        'If you have paid already, there is nothing to do.',
      ],
    }),
    'credit_note.issued': ({ vendor, number, amount }) => ({
      title: `Credit note ${number} from ${vendor}`,
      lead: [`${vendor} has credited you ${amount}. Credit note ${number} is attached.`],
    }),
    'payment.succeeded': ({ vendor, amount }) => ({
      title: `Payment of ${amount} received`,
      lead: [`${vendor} has received your payment of ${amount}. Thank you.`],
    }),
    'payment.failed': ({ vendor, amount, failure }) => ({
      title: `Your payment of ${amount} failed`,
      lead: [
        `Your payment of ${amount} to ${vendor} did not go through. ${failure}`,
        'No money was taken. Please pay again, or in another way.',
      ],
    }),
    'payment.requires_action': ({ vendor, amount }) => ({
      title: `Please confirm your payment of ${amount}`,
      lead: [
        `Your bank asks you to confirm your payment of ${amount} to ${vendor}. Until then no money is taken.`,
      ],
    }),
    'payment.refunded': ({ vendor, amount, refunded }) => ({
      title: `Refund from ${vendor}`,
      lead: [`Of your payment of ${amount}, ${vendor} has refunded ${refunded} so far.`],
    }),
    'order.cancelled': ({ vendor, number }) => ({
      title: `Order ${number} was cancelled`,
      lead: [`Your order ${number} at ${vendor} was cancelled. Nothing will be delivered for it.`],
    }),
    'subscription.to_renew': ({ plan, number, why, date }) => ({
      title: `${plan} needs your attention by ${date}`,
      lead: [
        `Your subscription ${plan} (${number}) could not be renewed. ${why}`,
        `Please set this right by ${date}: pay its invoice, or change its payment method. After that day it is closed and access to it is lost.`,
      ],
    }),
    'subscription.grace': ({ plan, number, why, date, days }) => ({
      title: days === 'today' ? `${plan} is closed after today` : `${plan}: ${days} to renew it`,
      lead: [
        `Your subscription ${plan} (${number}) still waits to be renewed. ${why}`,
        `You have until ${date}: pay its invoice, or change its payment method. After that day it is closed and access to it is lost.`,
      ],
    }),
    'subscription.recovered': ({ plan, number }) => ({
      title: `${plan} goes on`,
      lead: [`Your subscription ${plan} (${number}) is paid and goes on as before. Thank you.`],
    }),
    'subscription.closed': ({ plan, number, why, date, vendor }) => ({
      title: `${plan} is closed`,
      lead: [
        `Your subscription ${plan} (${number}) was closed on ${date}, and access to it has ended. ${why}`,
        `Your invoices and everything else stay in your account. To go on with it, open it again there or write to ${vendor}.`,
      ],
    }),
    'subscription.contract_ending': ({ plan, number, date }) => ({
      title: `The contract of ${plan} ends on ${date}`,
      lead: [
        `The contract of your subscription ${plan} (${number}) ends on ${date}. Unless it is renewed, it is closed after that day and access to it is lost.`,
      ],
    }),
    'subscription.cancel_scheduled': ({ plan, number, date }) => ({
      title: `${plan} is cancelled`,
      lead: [
        `Your subscription ${plan} (${number}) will not be renewed. You can use it through ${date}, and until then you can still change your mind.`,
      ],
    }),
    'subscription.card_expires': ({ plan, number, card, date }) => ({
      title: `Your card expires before the next invoice of ${plan}`,
      lead: [
        `The card ${card} that your subscription ${plan} (${number}) is charged to is good through ${date}, and its next invoice comes after that.`,
        'Please add another card in time.',
      ],
    }),
    'pack.low': ({ vendor, pack, time }) => ({
      title: `Only ${time} are left of ${pack}`,
      lead: [
        `${pack} is the last of your success packs from ${vendor}. You can buy more hours in the portal.`,
      ],
    }),
    'pack.contested': ({ customer, by, time, date, pack }) => ({
      title: `${customer} contests ${time} of ${pack}`,
      lead: [`${by} says that the ${time} of ${date} are not right.`],
    }),
    'message.answered': ({ number, subject, by, vendor }) => ({
      title: titled(number, subject),
      lead: [`${by} from ${vendor} has written to you.`],
    }),
    'message.received': ({ number, subject, by }) => ({
      title: titled(number, subject),
      lead: [`${by} has written.`],
    }),
    'security.sign_in_code': ({ vendor }) => ({
      title: `Your code to sign in to ${vendor}`,
      lead: [
        'Enter this code where you asked for it. It is good for 10 minutes and for one sign-in.',
        'If you did not ask for it, you can ignore this mail. Give the code to nobody.',
      ],
      link: 'Sign in',
    }),
    'security.confirm_code': ({ vendor }) => ({
      title: `Your code to confirm a change at ${vendor}`,
      lead: [
        'Enter this code to confirm the change that you are making to your account. It is good for 10 minutes.',
        'If it is not you who is changing something, somebody else is signed in to your account: sign out everywhere in your profile, and set a new password.',
      ],
    }),
    'security.password_reset': ({ vendor }) => ({
      title: `Set a new password for ${vendor}`,
      lead: [
        'Somebody, probably you, asked to set a new password for your account. The link is good for one hour, once.',
        'If you did not ask for it, you can ignore this mail: your password stays as it is.',
      ],
      link: 'Set a new password',
    }),
    'security.password_changed': ({ vendor }) => ({
      title: `Your password for ${vendor} was changed`,
      lead: [
        'The password of your account was just changed, and you were signed out wherever you were signed in with the old one.',
        `If it was not you, set a new password at once and tell ${vendor}.`,
      ],
    }),
    'security.email_code': ({ vendor }) => ({
      title: `Confirm your new e-mail address for ${vendor}`,
      lead: [
        'Enter this code in your profile to use this address for your account from now on. It is good for 10 minutes.',
        'If you did not ask for it, you can ignore this mail.',
      ],
    }),
    'security.email_taken': ({ vendor }) => ({
      title: `Your e-mail address is in use at ${vendor} already`,
      lead: [
        'Somebody, perhaps you, asked to use this address for another account. It belongs to yours already, so nothing was changed.',
        'Sign in with it as before.',
      ],
    }),
    'security.email_notice': ({ vendor, email }) => ({
      title: `Another e-mail address was asked for at ${vendor}`,
      lead: [
        `Your account is to use the address ${email} from now on. Until that address is confirmed, nothing changes.`,
        `If it was not you who asked, set a new password at once and tell ${vendor}.`,
      ],
    }),
    'security.email_changed': ({ vendor, email }) => ({
      title: `Your e-mail address at ${vendor} was changed`,
      lead: [
        `Your account now uses the address ${email}. This is the last mail to the old one.`,
        `If it was not you, tell ${vendor} at once.`,
      ],
    }),
    'security.totp_on': ({ vendor }) => ({
      title: `Signing in to ${vendor} now takes a second step`,
      lead: [
        'From now on, a code of your app is asked for when you sign in. Keep your recovery codes where you find them without your phone.',
        `If it was not you, tell ${vendor} at once.`,
      ],
    }),
    'security.totp_off': ({ vendor }) => ({
      title: `Signing in to ${vendor} takes no second step any more`,
      lead: [
        'No code of your app is asked for any more when you sign in, and your recovery codes are void.',
        `If it was not you, set a new password at once and tell ${vendor}.`,
      ],
    }),
    'invitation.sent': ({ by, customer, vendor }) => ({
      title: `${by} invites you to the account of ${customer}`,
      lead: [
        `${by} invites you to the account of ${customer} at ${vendor}. The link is for you alone; it is good for 7 days, once.`,
        'If you do not know what this is about, you can ignore this mail: nothing happens.',
      ],
      link: 'Accept the invitation',
    }),
    'customer_change.created': ({ by, customer }) => ({
      title: `${customer} asks for a change of its data`,
      lead: [
        `${by} of ${customer} asks for this change. Invoices have been issued with what it was, so it is for you to decide.`,
      ],
    }),
    'customer_change.accepted': ({ vendor, customer }) => ({
      title: `The data of ${customer} were changed`,
      lead: [
        `${vendor} has made the change that you asked for. Invoices that were issued before stay as they are.`,
      ],
    }),
    'customer_change.declined': ({ vendor, customer }) => ({
      title: `The data of ${customer} stay as they are`,
      lead: [`${vendor} has declined the change that you asked for.`],
    }),
    'webhook.failing': ({ subject, date }) => ({
      title: `Webhooks to ${subject} were switched off`,
      lead: [
        `Since ${date} nothing but failures came of webhooks to ${subject}, so that they are not sent any more.`,
        'Once it works again, enable the endpoint and replay what has failed and what has happened meanwhile.',
      ],
    }),
    'webhook.gone': ({ subject }) => ({
      title: `Webhooks to ${subject} were switched off`,
      lead: [
        `${subject} has answered that it is gone (410), so that webhooks are not sent there any more.`,
        'If that was a mistake, enable the endpoint and replay what has happened meanwhile.',
      ],
    }),
  },
}
