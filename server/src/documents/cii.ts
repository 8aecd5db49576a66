import { ciiDate } from './civil-dates.ts'
import { all, at, type Cursor, type Place } from './cursor.ts'
import type { AllowancePlaces, Mapping, PartyPlaces, PeriodPlaces, TaxPlaces } from './mapping.ts'
import { DocumentRefused } from './refused.ts'
import { amount, line, quote, textOf } from './values.ts'

const ROOT = 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100'

const TRADE = 'rsm:SupplyChainTradeTransaction'
const AGREEMENT = `${TRADE}/ram:ApplicableHeaderTradeAgreement`
const DELIVERY = `${TRADE}/ram:ApplicableHeaderTradeDelivery`
const SETTLEMENT = `${TRADE}/ram:ApplicableHeaderTradeSettlement`
const PRODUCT = 'ram:SpecifiedTradeProduct'
const PRICES = 'ram:SpecifiedLineTradeAgreement'
const LINE_SETTLEMENT = 'ram:SpecifiedLineTradeSettlement'

const LINE_KIND = at('ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode')
const NOTE = at('rsm:ExchangedDocument/ram:IncludedNote/ram:Content', 'BT-22')
const TAX_GROUPS = at(`${SETTLEMENT}/ram:ApplicableTradeTax`, 'BG-23')
const TOTAL_TAX = total('TaxTotalAmount', 'BT-110')

// The binding of EN 16931 to CII D16B, CEN/TS 16931-3-3, with what Factur-X EXTENDED adds in money.
const CII: Mapping = {
  syntax: 'cii',
  date: ciiDate,
  type_code: at('rsm:ExchangedDocument/ram:TypeCode', 'BT-3'),
  only_credit_notes: false,
  number: at('rsm:ExchangedDocument/ram:ID', 'BT-1'),
  issue_date: at('rsm:ExchangedDocument/ram:IssueDateTime', 'BT-2'),
  due_dates: [at(`${SETTLEMENT}/ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime`, 'BT-9')],
  currency: at(`${SETTLEMENT}/ram:InvoiceCurrencyCode`, 'BT-5'),
  tax_point_date: at(`${SETTLEMENT}/ram:ApplicableTradeTax/ram:TaxPointDate`, 'BT-7'),
  buyer_reference: at(`${AGREEMENT}/ram:BuyerReference`, 'BT-10'),
  order_reference: at(`${AGREEMENT}/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID`, 'BT-13'),
  contract_reference: at(`${AGREEMENT}/ram:ContractReferencedDocument/ram:IssuerAssignedID`, 'BT-12'),
  preceding: {
    list: at(`${SETTLEMENT}/ram:InvoiceReferencedDocument`, 'BG-3'),
    number: at('ram:IssuerAssignedID', 'BT-25'),
    issue_date: at('ram:FormattedIssueDateTime', 'BT-26'),
  },
  notes: root => all(root, NOTE).flatMap(note => textOf(note, NOTE.term) ?? []),
  payment_terms: at(`${SETTLEMENT}/ram:SpecifiedTradePaymentTerms/ram:Description`, 'BT-20'),
  period: period(`${SETTLEMENT}/ram:BillingSpecifiedPeriod`, 'BT-73', 'BT-74'),
  seller: at(`${AGREEMENT}/ram:SellerTradeParty`, 'BG-4'),
  buyer: at(`${AGREEMENT}/ram:BuyerTradeParty`, 'BG-7'),
  party: partyPlaces(),
  delivery: {
    list: at(DELIVERY, 'BG-13'),
    name: at('ram:ShipToTradeParty/ram:Name', 'BT-70'),
    date: at('ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime', 'BT-72'),
    address: at('ram:ShipToTradeParty/ram:PostalTradeAddress', 'BG-15'),
  },
  lines: at(`${TRADE}/ram:IncludedSupplyChainTradeLineItem`, 'BG-25'),
  counts,
  line: {
    line_number: at('ram:AssociatedDocumentLineDocument/ram:LineID', 'BT-126'),
    name: at(`${PRODUCT}/ram:Name`, 'BT-153'),
    description: at(`${PRODUCT}/ram:Description`, 'BT-154'),
    note: at('ram:AssociatedDocumentLineDocument/ram:IncludedNote/ram:Content', 'BT-127'),
    quantity: at('ram:SpecifiedLineTradeDelivery/ram:BilledQuantity', 'BT-129'),
    unit_price: at(`${PRICES}/ram:NetPriceProductTradePrice/ram:ChargeAmount`, 'BT-146'),
    base_quantity: [
      at(`${PRICES}/ram:NetPriceProductTradePrice/ram:BasisQuantity`, 'BT-149'),
      at(`${PRICES}/ram:GrossPriceProductTradePrice/ram:BasisQuantity`, 'BT-149'),
    ],
    net: at(
      `${LINE_SETTLEMENT}/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount`,
      'BT-131',
    ),
    tax: taxPlaces(`${LINE_SETTLEMENT}/ram:ApplicableTradeTax/`, 'BT-151', 'BT-152'),
    allowances: allowancePlaces(LINE_SETTLEMENT),
    period: period(`${LINE_SETTLEMENT}/ram:BillingSpecifiedPeriod`, 'BT-134', 'BT-135'),
    seller_item_id: at(`${PRODUCT}/ram:SellerAssignedID`, 'BT-155'),
    buyer_item_id: at(`${PRODUCT}/ram:BuyerAssignedID`, 'BT-156'),
  },
  allowances: [allowancePlaces(SETTLEMENT), serviceCharges()],
  taxes: (root, money) => ({ total: amount(root, TOTAL_TAX, money), groups: all(root, TAX_GROUPS) }),
  total_tax: TOTAL_TAX,
  tax: {
    ...taxPlaces('', 'BT-118', 'BT-119'),
    taxable: at('ram:BasisAmount', 'BT-116'),
    tax: at('ram:CalculatedAmount', 'BT-117'),
    exemption_reason: at('ram:ExemptionReason', 'BT-120'),
    exemption_code: at('ram:ExemptionReasonCode', 'BT-121'),
  },
  totals: {
    line_total: total('LineTotalAmount', 'BT-106'),
    allowance_total: total('AllowanceTotalAmount', 'BT-107'),
    charge_total: total('ChargeTotalAmount', 'BT-108'),
    subtotal: total('TaxBasisTotalAmount', 'BT-109'),
    total: total('GrandTotalAmount', 'BT-112'),
    prepaid: total('TotalPrepaidAmount', 'BT-113'),
    rounding: total('RoundingAmount', 'BT-114'),
    amount_due: total('DuePayableAmount', 'BT-115'),
  },
  attachments: {
    list: at(`${AGREEMENT}/ram:AdditionalReferencedDocument`, 'BG-24'),
    content: at('ram:AttachmentBinaryObject', 'BT-125'),
    id: at('ram:IssuerAssignedID', 'BT-122'),
    description: at('ram:Name', 'BT-123'),
  },
}

/** The places of CII D16B, when this is its root element, else null. */
export function ciiMapping(namespace: string, name: string): Mapping | null {
  return namespace === ROOT && name === 'CrossIndustryInvoice' ? CII : null
}

/**
 * EXTENDED also lists sums over lines (GROUP) and lines for information, whose amounts are in other lines already.
 */
function counts(item: Cursor): boolean {
  const kind = line(item, LINE_KIND) ?? 'DETAIL'
  if (kind === 'DETAIL') return true
  if (kind === 'GROUP' || kind === 'INFORMATION') return false
  const reason = `${quote(kind)} does not say whether the line counts.`
  throw new DocumentRefused('unsupported', `${item.path}/${LINE_KIND.path}`, reason)
}

function total(name: string, term: string): Place {
  return at(`${SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:${name}`, term)
}

function period(list: string, start: string, end: string): PeriodPlaces {
  return { list: at(list), start: at('ram:StartDateTime', start), end: at('ram:EndDateTime', end) }
}

function taxPlaces(base: string, category: string | null, rate: string | null): TaxPlaces {
  return {
    scheme: at(`${base}ram:TypeCode`),
    category: at(`${base}ram:CategoryCode`, category),
    rate: at(`${base}ram:RateApplicablePercent`, rate),
  }
}

function allowancePlaces(base: string): AllowancePlaces {
  return {
    list: at(`${base}/ram:SpecifiedTradeAllowanceCharge`),
    is_charge: at('ram:ChargeIndicator/udt:Indicator'),
    amount: at('ram:ActualAmount'),
    base_amount: at('ram:BasisAmount'),
    percent: at('ram:CalculationPercent'),
    reason: at('ram:Reason'),
    reason_code: at('ram:ReasonCode'),
    tax: taxPlaces('ram:CategoryTradeTax/', null, null),
  }
}

/** EXTENDED knows freight apart from other charges; its amount is part of BT-108 like theirs. */
function serviceCharges(): AllowancePlaces {
  return {
    ...allowancePlaces(SETTLEMENT),
    list: at(`${SETTLEMENT}/ram:SpecifiedLogisticsServiceCharge`),
    is_charge: null,
    amount: at('ram:AppliedAmount'),
    reason: at('ram:Description'),
    tax: taxPlaces('ram:AppliedTradeTax/', null, null),
  }
}

function partyPlaces(): PartyPlaces {
  return {
    name: at('ram:Name'),
    trading_name: at('ram:SpecifiedLegalOrganization/ram:TradingBusinessName'),
    registration: at('ram:SpecifiedLegalOrganization/ram:ID'),
    identifiers: [at('ram:ID'), at('ram:GlobalID')],
    endpoint: at('ram:URIUniversalCommunication/ram:URIID'),
    tax_registrations: at('ram:SpecifiedTaxRegistration/ram:ID'),
    tax_number: at('.'),
    is_vat: ({ element }) => element.attributes.get('schemeID')?.toUpperCase() === 'VA',
    address: at('ram:PostalTradeAddress'),
    lines: [at('ram:LineOne'), at('ram:LineTwo'), at('ram:LineThree')],
    city: at('ram:CityName'),
    postal_code: at('ram:PostcodeCode'),
    region: at('ram:CountrySubDivisionName'),
    country: at('ram:CountryID'),
    contact: at('ram:DefinedTradeContact'),
    contact_names: [at('ram:PersonName'), at('ram:DepartmentName')],
    phone: at('ram:TelephoneUniversalCommunication/ram:CompleteNumber'),
    email: at('ram:EmailURIUniversalCommunication/ram:URIID'),
  }
}
