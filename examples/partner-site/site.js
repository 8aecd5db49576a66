// The page's own language switch: the widgets follow the document's `lang` without being told.
const language = new URLSearchParams(location.search).get('lang')
if (language === 'fr' || language === 'en') document.documentElement.lang = language

// The test clock, which only a portal for trying has: it moves the company's day, and everything that falls due on the
// way happens.
const connect = document.getElementById('portal')
const clock = document.getElementById('clock')
const days = document.getElementById('clock-days')
const log = document.getElementById('clock-log')
const plural = count => `${count} ${count === 1 ? 'day' : 'days'}`

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

days.addEventListener('input', () => {
  document.getElementById('clock-ahead').value = plural(days.valueAsNumber)
})

clock.querySelector('form').addEventListener('submit', async event => {
  event.preventDefault()
  const button = clock.querySelector('button')
  button.disabled = true
  log.textContent = 'Living through those days …'
  const body = { days: days.valueAsNumber }
  const { data } = await connect.connection.client.POST('/v1/test_clock/advance', { body })
  button.disabled = false
  log.textContent = data ? story(data.days) : 'The clock could not be moved. Try again.'
  if (!data) return
  tell(data)
  const account = document.getElementById('account')
  account.replaceWith(account.cloneNode())
})

/** What happened, day by day: `2026-12-01: 1 invoice, 1 charged`. */
function story(eventful) {
  if (eventful.length === 0) return 'Nothing fell due on the way.'
  const what = {
    invoices: 'invoiced',
    charged: 'charged',
    declined: 'declined',
    to_renew: 'To Renew',
    recovered: 'recovered',
    closed: 'closed',
  }
  return eventful
    .map(day => {
      const counts = Object.entries(what).filter(([key]) => day[key] > 0)
      return `${day.date}: ${counts.map(([key, word]) => `${day[key]} ${word}`).join(', ')}`
    })
    .join(' · ')
}

connect.addEventListener('portal-connect-sign-in', readClock)
for (const gone of ['portal-connect-sign-out', 'portal-connect-expired'])
  connect.addEventListener(gone, () => {
    clock.hidden = true
  })
