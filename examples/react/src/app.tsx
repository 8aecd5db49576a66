import 'portal-widgets/define/connect.js'
import 'portal-widgets/define/invoices.js'
import 'portal-widgets/define/user.js'
import type { PortalInvoices } from 'portal-widgets/invoices.js'
import { useState, version } from 'react'
import { useElement } from './use-element.ts'

/** Where the portal runs, and which site this is: the page says so, as it differs per installation. */
const { api, site } = document.getElementById('root')!.dataset

const palettes = [{ accent: '#2f4bd8' }, { accent: '#a3195b' }]

/** A page of invoices in a React application: objects go in as properties, and events come out. */
export function App() {
  const [shown, setShown] = useState(true)
  const [palette, setPalette] = useState(0)
  const [opened, setOpened] = useState<string[]>([])
  const connect = useElement({ appearance: palettes[palette] })
  const invoices = useElement<PortalInvoices>(
    {},
    {
      'portal-invoice-open': event => {
        const { invoice } = (event as HTMLElementEventMap['portal-invoice-open']).detail
        setOpened(list => [...list, invoice.number ?? ''])
      },
    },
  )
  return (
    <portal-connect ref={connect} api={api} site={site}>
      <header>
        <button type="button" onClick={() => setShown(!shown)}>
          {shown ? 'Hide' : 'Show'} the invoices
        </button>
        <button type="button" onClick={() => setPalette(1 - palette)}>
          Other colours
        </button>
        <small>React {version}</small>
        <portal-user />
      </header>
      {shown && <portal-invoices ref={invoices} page-size={5} />}
      <output>Opened: {opened.join(', ') || 'none'}</output>
    </portal-connect>
  )
}
