// The page's own language switch: the widgets follow the document's `lang` without being told.
const language = new URLSearchParams(location.search).get('lang')
if (language === 'fr' || language === 'en') document.documentElement.lang = language

// The test clock, which only a portal for trying has: it moves the company's day, and everything that falls due on the
// way happens.
const connect = document.getElementById('portal')
const clock = document.getElementById('clock')
const days = document.getElementById('clock-days')
const log = document.getElementById('clock-log')
const words = {
  en: {
    living: 'Living through those days …',
    failed: 'The clock could not be moved. Try again.',
    nothing: 'Nothing fell due on the way.',
    invoices: 'invoiced',
    charged: 'charged',
    declined: 'declined',
    to_renew: 'To Renew',
    recovered: 'recovered',
    closed: 'closed',
  },
  fr: {
    living: 'Ces jours passent …',
    failed: 'L’horloge n’a pas pu avancer. Réessayez.',
    nothing: 'Rien n’était à faire entre-temps.',
    invoices: 'facturé',
    charged: 'débité',
    declined: 'refusé',
    to_renew: 'à renouveler',
    recovered: 'rétabli',
    closed: 'clôturé',
  },
}[document.documentElement.lang]
const counted = new Intl.NumberFormat(document.documentElement.lang, {
  style: 'unit',
  unit: 'day',
  unitDisplay: 'long',
})

function tell({ date }) {
  clock.hidden = false
  document.getElementById('clock-day').value = new Date(`${date}T12:00`).toLocaleDateString(
    document.documentElement.lang,
    {
      dateStyle: 'full',
    },
  )
}

async function readClock() {
  const { data } = (await connect.connection?.client.GET('/v1/test_clock')) ?? {}
  clock.hidden = !data
  if (data) tell(data)
}

function tellAhead() {
  document.getElementById('clock-ahead').value = counted.format(days.valueAsNumber)
}

days.addEventListener('input', tellAhead)
tellAhead()

clock.querySelector('form').addEventListener('submit', async event => {
  event.preventDefault()
  const button = clock.querySelector('button')
  button.disabled = true
  log.textContent = words.living
  const body = { days: days.valueAsNumber }
  const { data } = await connect.connection.client.POST('/v1/test_clock/advance', { body })
  button.disabled = false
  log.textContent = data ? story(data.days) : words.failed
  if (!data) return
  tell(data)
  const account = document.getElementById('account')
  account.replaceWith(account.cloneNode())
})

/** What happened, day by day: `2026-12-01: 1 invoiced, 1 charged`. */
function story(eventful) {
  if (eventful.length === 0) return words.nothing
  return eventful
    .map(day => {
      const happened = Object.keys(words).filter(key => day[key] > 0)
      return `${day.date}: ${happened.map(key => `${day[key]} ${words[key]}`).join(', ')}`
    })
    .join(' · ')
}

connect.addEventListener('portal-connect-sign-in', readClock)
for (const gone of ['portal-connect-sign-out', 'portal-connect-expired'])
  connect.addEventListener(gone, () => {
    clock.hidden = true
  })
