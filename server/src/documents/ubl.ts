import { ublDate } from './civil-dates.ts'
import { all, at, type Cursor, one, type Place } from './cursor.ts'
import type { AllowancePlaces, Mapping, PartyPlaces, TaxPlaces } from './mapping.ts'
import { DocumentRefused } from './refused.ts'
import { amount, isIn, lineOf, type Money, textOf } from './values.ts'

const INVOICE = 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'
const CREDIT_NOTE = 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2'

const TAX_TOTAL = at('cac:TaxTotal', 'BG-22')
const TAX_AMOUNT = at('cbc:TaxAmount', 'BT-110')
const NOTE = at('cbc:Note', 'BT-22')

// The binding of EN 16931 to UBL, CEN/TS 16931-3-2. An Invoice and a CreditNote differ in four names.
const UBL = {
  syntax: 'ubl',
  date: ublDate,
  number: at('cbc:ID', 'BT-1'),
  issue_date: at('cbc:IssueDate', 'BT-2'),
  // A CreditNote has its due date with the means of payment.
  due_dates: [
    'cbc:DueDate',
    'cac:PaymentMeans/cbc:PaymentDueDate',
    'cac:PaymentTerms/cbc:PaymentDueDate',
  ].map(path => at(path, 'BT-9')),
  currency: at('cbc:DocumentCurrencyCode', 'BT-5'),
  tax_point_date: at('cbc:TaxPointDate', 'BT-7'),
  buyer_reference: at('cbc:BuyerReference', 'BT-10'),
  order_reference: at('cac:OrderReference/cbc:ID', 'BT-13'),
  contract_reference: at('cac:ContractDocumentReference/cbc:ID', 'BT-12'),
  preceding: {
    list: at('cac:BillingReference/cac:InvoiceDocumentReference', 'BG-3'),
    number: at('cbc:ID', 'BT-25'),
    issue_date: at('cbc:IssueDate', 'BT-26'),
  },
  notes,
  payment_terms: at('cac:PaymentTerms/cbc:Note', 'BT-20'),
  period: period('BT-73', 'BT-74'),
  seller: at('cac:AccountingSupplierParty/cac:Party', 'BG-4'),
  buyer: at('cac:AccountingCustomerParty/cac:Party', 'BG-7'),
  party: partyPlaces(),
  delivery: {
    list: at('cac:Delivery', 'BG-13'),
    name: at('cac:DeliveryParty/cac:PartyName/cbc:Name', 'BT-70'),
    date: at('cbc:ActualDeliveryDate', 'BT-72'),
    address: at('cac:DeliveryLocation/cac:Address', 'BG-15'),
  },
  allowances: [allowancePlaces()],
  taxes,
  total_tax: at('cac:TaxTotal/cbc:TaxAmount', 'BT-110'),
  tax: {
    ...taxPlaces('cac:TaxCategory', 'BT-118', 'BT-119'),
    taxable: at('cbc:TaxableAmount', 'BT-116'),
    tax: at('cbc:TaxAmount', 'BT-117'),
    exemption_reason: at('cac:TaxCategory/cbc:TaxExemptionReason', 'BT-120'),
    exemption_code: at('cac:TaxCategory/cbc:TaxExemptionReasonCode', 'BT-121'),
  },
  totals: {
    line_total: total('LineExtensionAmount', 'BT-106'),
    allowance_total: total('AllowanceTotalAmount', 'BT-107'),
    charge_total: total('ChargeTotalAmount', 'BT-108'),
    subtotal: total('TaxExclusiveAmount', 'BT-109'),
    total: total('TaxInclusiveAmount', 'BT-112'),
    prepaid: total('PrepaidAmount', 'BT-113'),
    rounding: total('PayableRoundingAmount', 'BT-114'),
    amount_due: total('PayableAmount', 'BT-115'),
  },
  attachments: {
    list: at('cac:AdditionalDocumentReference', 'BG-24'),
    content: at('cac:Attachment/cbc:EmbeddedDocumentBinaryObject', 'BT-125'),
    id: at('cbc:ID', 'BT-122'),
    description: at('cbc:DocumentDescription', 'BT-123'),
  },
} satisfies Partial<Mapping>

/** The places of UBL 2.1 for this root element; null when it is none of UBL's two. */
export function ublMapping(namespace: string, name: string): Mapping | null {
  if (namespace === INVOICE && name === 'Invoice') return mapping(name, 'cbc:InvoicedQuantity')
  if (namespace === CREDIT_NOTE && name === 'CreditNote') return mapping(name, 'cbc:CreditedQuantity')
  return null
}

function mapping(root: 'Invoice' | 'CreditNote', quantity: string): Mapping {
  return {
    ...UBL,
    type_code: at(`cbc:${root}TypeCode`, 'BT-3'),
    only_credit_notes: root === 'CreditNote',
    lines: at(`cac:${root}Line`, 'BG-25'),
    // Lines below lines (an extension of XRechnung) are in the amounts of those above.
    counts: () => true,
    line: {
      line_number: at('cbc:ID', 'BT-126'),
      name: at('cac:Item/cbc:Name', 'BT-153'),
      description: at('cac:Item/cbc:Description', 'BT-154'),
      note: at('cbc:Note', 'BT-127'),
      quantity: at(quantity, 'BT-129'),
      unit_price: at('cac:Price/cbc:PriceAmount', 'BT-146'),
      base_quantity: [at('cac:Price/cbc:BaseQuantity', 'BT-149')],
      net: at('cbc:LineExtensionAmount', 'BT-131'),
      tax: taxPlaces('cac:Item/cac:ClassifiedTaxCategory', 'BT-151', 'BT-152'),
      allowances: allowancePlaces(),
      period: period('BT-134', 'BT-135'),
      seller_item_id: at('cac:Item/cac:SellersItemIdentification/cbc:ID', 'BT-155'),
      buyer_item_id: at('cac:Item/cac:BuyersItemIdentification/cbc:ID', 'BT-156'),
    },
  }
}

/** Without the subject code (BT-21), which UBL has no element for and which is put before the text: `#AAI#`. */
function notes(root: Cursor): string[] {
  return all(root, NOTE).flatMap(note => textOf(note, NOTE.term)?.replace(/^#[A-Z]{3}#\s*/, '') || [])
}

/**
 * The TaxTotal in the document's currency. Another one, in the seller's accounting currency (BT-111), and what is
 * withheld (WithholdingTaxTotal) are not part of the sums; the latter shows in the amount due, if anywhere.
 */
function taxes(root: Cursor, money: Money): { total: number | null; groups: Cursor[] } {
  const stated = all(root, TAX_TOTAL)
  const [found, second] = stated.filter(item => all(item, TAX_AMOUNT).every(tax => isIn(tax, money.currency)))
  const refuse = (code: 'repeated' | 'wrong_currency', reason: string) =>
    new DocumentRefused(code, `${root.path}/${UBL.total_tax.path} (BT-110)`, reason)
  if (second) throw refuse('repeated', `There is more than one tax total in ${money.currency}.`)
  if (!found && stated.length > 0) throw refuse('wrong_currency', `No tax total is in ${money.currency}.`)
  if (!found) return { total: null, groups: [] }
  return { total: amount(found, TAX_AMOUNT, money), groups: all(found, at('cac:TaxSubtotal', 'BG-23')) }
}

function total(name: string, term: string): Place {
  return at(`cac:LegalMonetaryTotal/cbc:${name}`, term)
}

function period(start: string, end: string): Mapping['period'] {
  return {
    list: at('cac:InvoicePeriod'),
    start: at('cbc:StartDate', start),
    end: at('cbc:EndDate', end),
  }
}

function taxPlaces(base: string, category: string | null, rate: string | null): TaxPlaces {
  return {
    scheme: at(`${base}/cac:TaxScheme/cbc:ID`),
    category: at(`${base}/cbc:ID`, category),
    rate: at(`${base}/cbc:Percent`, rate),
  }
}

function allowancePlaces(): AllowancePlaces {
  return {
    list: at('cac:AllowanceCharge'),
    is_charge: at('cbc:ChargeIndicator'),
    amount: at('cbc:Amount'),
    base_amount: at('cbc:BaseAmount'),
    percent: at('cbc:MultiplierFactorNumeric'),
    reason: at('cbc:AllowanceChargeReason'),
    reason_code: at('cbc:AllowanceChargeReasonCode'),
    tax: taxPlaces('cac:TaxCategory', null, null),
  }
}

function partyPlaces(): PartyPlaces {
  return {
    name: at('cac:PartyLegalEntity/cbc:RegistrationName'),
    trading_name: at('cac:PartyName/cbc:Name'),
    registration: at('cac:PartyLegalEntity/cbc:CompanyID'),
    identifiers: [at('cac:PartyIdentification/cbc:ID')],
    endpoint: at('cbc:EndpointID'),
    tax_registrations: at('cac:PartyTaxScheme'),
    tax_number: at('cbc:CompanyID'),
    is_vat: registration => {
      const scheme = one(registration, at('cac:TaxScheme/cbc:ID'))
      return scheme !== null && lineOf(scheme)?.toUpperCase() === 'VAT'
    },
    address: at('cac:PostalAddress'),
    lines: [at('cbc:StreetName'), at('cbc:AdditionalStreetName'), at('cac:AddressLine/cbc:Line')],
    city: at('cbc:CityName'),
    postal_code: at('cbc:PostalZone'),
    region: at('cbc:CountrySubentity'),
    country: at('cac:Country/cbc:IdentificationCode'),
    contact: at('cac:Contact'),
    contact_names: [at('cbc:Name')],
    phone: at('cbc:Telephone'),
    email: at('cbc:ElectronicMail'),
  }
}
