import {
  type ReadOptions,
  type ReadResult,
  readDocument,
} from '../../../server/src/documents/read-document.ts'
import { DocumentRefused } from '../../../server/src/documents/refused.ts'

// A bakery sells to a café: 10 rolls at 1.20 and a delivery of 5.00, 7 and 19 percent.

/** A UBL document; `change` gets its text before it is read. */
export function ubl(change: (xml: string) => string = xml => xml, root = 'Invoice'): string {
  const quantity = root === 'Invoice' ? 'InvoicedQuantity' : 'CreditedQuantity'
  const typeCode = root === 'Invoice' ? '380' : '381'
  return change(`<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:ID>R-012</cbc:ID>
  <cbc:IssueDate>2026-02-28</cbc:IssueDate>
  <cbc:${root}TypeCode>${typeCode}</cbc:${root}TypeCode>
  <cbc:Note>#AAI#Thank you</cbc:Note>
  <cbc:Note>Open on Sundays</cbc:Note>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cac:AccountingSupplierParty><cac:Party>
    <cbc:EndpointID schemeID="9930">DE100</cbc:EndpointID>
    <cac:PartyIdentification><cbc:ID schemeID="0088">4000001</cbc:ID></cac:PartyIdentification>
    <cac:PartyIdentification><cbc:ID>own-7</cbc:ID></cac:PartyIdentification>
    <cac:PartyIdentification><cbc:ID schemeID="SEPA">DE98ZZZ</cbc:ID></cac:PartyIdentification>
    <cac:PartyName><cbc:Name>Brot &amp; Korn</cbc:Name></cac:PartyName>
    <cac:PostalAddress>
      <cbc:StreetName>Am Markt 1</cbc:StreetName>
      <cbc:CityName>Trier</cbc:CityName>
      <cbc:PostalZone>01234</cbc:PostalZone>
      <cac:AddressLine><cbc:Line>Hof</cbc:Line></cac:AddressLine>
      <cac:Country><cbc:IdentificationCode>de</cbc:IdentificationCode></cac:Country>
    </cac:PostalAddress>
    <cac:PartyTaxScheme><cbc:CompanyID>22/815</cbc:CompanyID><cac:TaxScheme><cbc:ID>FC</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
    <cac:PartyTaxScheme><cbc:CompanyID>DE100</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
    <cac:PartyLegalEntity><cbc:RegistrationName>Bäckerei Korn GmbH</cbc:RegistrationName><cbc:CompanyID schemeID="0204">HRB 9</cbc:CompanyID></cac:PartyLegalEntity>
    <cac:Contact><cbc:Name>Ida</cbc:Name><cbc:ElectronicMail>ida@korn.example</cbc:ElectronicMail></cac:Contact>
  </cac:Party></cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty><cac:Party>
    <cac:PartyName><cbc:Name>Café Blau</cbc:Name></cac:PartyName>
  </cac:Party></cac:AccountingCustomerParty>
  <cac:PaymentMeans><cac:PayeeFinancialAccount><cbc:ID>DE02120300000000202051</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
  <cac:AllowanceCharge>
    <cbc:ChargeIndicator>true</cbc:ChargeIndicator>
    <cbc:AllowanceChargeReasonCode>FC</cbc:AllowanceChargeReasonCode>
    <cbc:AllowanceChargeReason>Delivery</cbc:AllowanceChargeReason>
    <cbc:Amount currencyID="EUR">5.00</cbc:Amount>
    <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>
  </cac:AllowanceCharge>
  <cac:TaxTotal>
    <cbc:TaxAmount currencyID="EUR">1.79</cbc:TaxAmount>
    <cac:TaxSubtotal>
      <cbc:TaxableAmount currencyID="EUR">12.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">0.84</cbc:TaxAmount>
      <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>7.0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>
    </cac:TaxSubtotal>
    <cac:TaxSubtotal>
      <cbc:TaxableAmount currencyID="EUR">5.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">0.95</cbc:TaxAmount>
      <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>
    </cac:TaxSubtotal>
  </cac:TaxTotal>
  <cac:LegalMonetaryTotal>
    <cbc:LineExtensionAmount currencyID="EUR">12.00</cbc:LineExtensionAmount>
    <cbc:TaxExclusiveAmount currencyID="EUR">17.00</cbc:TaxExclusiveAmount>
    <cbc:TaxInclusiveAmount currencyID="EUR">18.79</cbc:TaxInclusiveAmount>
    <cbc:ChargeTotalAmount currencyID="EUR">5.00</cbc:ChargeTotalAmount>
    <cbc:PrepaidAmount currencyID="EUR">8.00</cbc:PrepaidAmount>
    <cbc:PayableRoundingAmount currencyID="EUR">0.01</cbc:PayableRoundingAmount>
    <cbc:PayableAmount currencyID="EUR">10.8000</cbc:PayableAmount>
  </cac:LegalMonetaryTotal>
  <cac:${root}Line>
    <cbc:ID>1</cbc:ID>
    <cbc:${quantity} unitCode="H87">10</cbc:${quantity}>
    <cbc:LineExtensionAmount currencyID="EUR">12.00</cbc:LineExtensionAmount>
    <cac:InvoicePeriod><cbc:StartDate>2026-02-01</cbc:StartDate><cbc:EndDate>2026-02-28</cbc:EndDate></cac:InvoicePeriod>
    <cac:AllowanceCharge>
      <cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:MultiplierFactorNumeric>4</cbc:MultiplierFactorNumeric>
      <cbc:Amount currencyID="EUR">0.50</cbc:Amount><cbc:BaseAmount currencyID="EUR">12.50</cbc:BaseAmount>
    </cac:AllowanceCharge>
    <cac:Item>
      <cbc:Description>Rye, <![CDATA[<b>fresh</b>]]></cbc:Description><cbc:Name>Roll</cbc:Name>
      <cac:BuyersItemIdentification><cbc:ID>B1</cbc:ID></cac:BuyersItemIdentification>
      <cac:SellersItemIdentification><cbc:ID>012</cbc:ID></cac:SellersItemIdentification>
      <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>7.0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>
    </cac:Item>
    <cac:Price>
      <cbc:PriceAmount currencyID="EUR">125</cbc:PriceAmount><cbc:BaseQuantity unitCode="H87">100</cbc:BaseQuantity>
      <cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount currencyID="EUR">25</cbc:Amount></cac:AllowanceCharge>
    </cac:Price>
  </cac:${root}Line>
</${root}>`)
}

/** The same invoice as CII, without its prepaid amount and rounding. */
export function cii(change: (xml: string) => string = xml => xml): string {
  const date = (day: string) => `<udt:DateTimeString format="102">${day}</udt:DateTimeString>`
  const tax = (rate: string) =>
    `<ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>${rate}</ram:RateApplicablePercent>`
  return change(`<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
  xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
  xmlns:qdt="urn:un:unece:uncefact:data:standard:QualifiedDataType:100"
  xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
  <rsm:ExchangedDocument>
    <ram:ID>R-012</ram:ID>
    <ram:TypeCode>380</ram:TypeCode>
    <ram:IssueDateTime>${date('20260228')}</ram:IssueDateTime>
    <ram:IncludedNote><ram:Content>Thank you</ram:Content><ram:SubjectCode>AAI</ram:SubjectCode></ram:IncludedNote>
  </rsm:ExchangedDocument>
  <rsm:SupplyChainTradeTransaction>
    <ram:IncludedSupplyChainTradeLineItem>
      <ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument>
      <ram:SpecifiedTradeProduct><ram:SellerAssignedID>012</ram:SellerAssignedID><ram:Name>Roll</ram:Name></ram:SpecifiedTradeProduct>
      <ram:SpecifiedLineTradeAgreement>
        <ram:GrossPriceProductTradePrice>
          <ram:ChargeAmount>150</ram:ChargeAmount><ram:BasisQuantity>100.</ram:BasisQuantity>
          <ram:AppliedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator><ram:ActualAmount>25</ram:ActualAmount></ram:AppliedTradeAllowanceCharge>
        </ram:GrossPriceProductTradePrice>
        <ram:NetPriceProductTradePrice><ram:ChargeAmount>125</ram:ChargeAmount></ram:NetPriceProductTradePrice>
      </ram:SpecifiedLineTradeAgreement>
      <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="H87">10</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
      <ram:SpecifiedLineTradeSettlement>
        <ram:ApplicableTradeTax>${tax('7.0')}</ram:ApplicableTradeTax>
        <ram:BillingSpecifiedPeriod><ram:StartDateTime>${date('20260201')}</ram:StartDateTime></ram:BillingSpecifiedPeriod>
        <ram:SpecifiedTradeAllowanceCharge>
          <ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator>
          <ram:CalculationPercent>4</ram:CalculationPercent><ram:BasisAmount>12.50</ram:BasisAmount><ram:ActualAmount>0.50</ram:ActualAmount>
        </ram:SpecifiedTradeAllowanceCharge>
        <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>12.00</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation>
      </ram:SpecifiedLineTradeSettlement>
    </ram:IncludedSupplyChainTradeLineItem>
    <ram:ApplicableHeaderTradeAgreement>
      <ram:BuyerReference>T-5</ram:BuyerReference>
      <ram:SellerTradeParty>
        <ram:ID>own-7</ram:ID><ram:GlobalID schemeID="0088">4000001</ram:GlobalID>
        <ram:Name>Bäckerei Korn GmbH</ram:Name>
        <ram:SpecifiedLegalOrganization><ram:ID schemeID="0204">HRB 9</ram:ID><ram:TradingBusinessName>Brot &amp; Korn</ram:TradingBusinessName></ram:SpecifiedLegalOrganization>
        <ram:DefinedTradeContact><ram:DepartmentName>Shop</ram:DepartmentName></ram:DefinedTradeContact>
        <ram:PostalTradeAddress><ram:PostcodeCode>01234</ram:PostcodeCode><ram:LineOne>Am Markt 1</ram:LineOne><ram:CountryID>DE</ram:CountryID></ram:PostalTradeAddress>
        <ram:URIUniversalCommunication><ram:URIID schemeID="9930">DE100</ram:URIID></ram:URIUniversalCommunication>
        <ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">22/815</ram:ID></ram:SpecifiedTaxRegistration>
        <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE100</ram:ID></ram:SpecifiedTaxRegistration>
      </ram:SellerTradeParty>
      <ram:BuyerTradeParty><ram:Name>Café Blau</ram:Name></ram:BuyerTradeParty>
      <ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>PO-1</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument>
    </ram:ApplicableHeaderTradeAgreement>
    <ram:ApplicableHeaderTradeDelivery>
      <ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime>${date('20260227')}</ram:OccurrenceDateTime></ram:ActualDeliverySupplyChainEvent>
    </ram:ApplicableHeaderTradeDelivery>
    <ram:ApplicableHeaderTradeSettlement>
      <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
      <ram:SpecifiedTradeSettlementPaymentMeans><ram:PayeePartyCreditorFinancialAccount><ram:IBANID>DE02120300000000202051</ram:IBANID></ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>
      <ram:ApplicableTradeTax><ram:CalculatedAmount>0.84</ram:CalculatedAmount><ram:BasisAmount>12.00</ram:BasisAmount>${tax('7.0')}</ram:ApplicableTradeTax>
      <ram:ApplicableTradeTax><ram:CalculatedAmount>0.95</ram:CalculatedAmount><ram:BasisAmount>5.00</ram:BasisAmount>${tax('19')}</ram:ApplicableTradeTax>
      <ram:SpecifiedTradeAllowanceCharge>
        <ram:ChargeIndicator><udt:Indicator>true</udt:Indicator></ram:ChargeIndicator>
        <ram:ActualAmount>5</ram:ActualAmount><ram:ReasonCode>FC</ram:ReasonCode><ram:Reason>Delivery</ram:Reason>
        <ram:CategoryTradeTax>${tax('19')}</ram:CategoryTradeTax>
      </ram:SpecifiedTradeAllowanceCharge>
      <ram:SpecifiedTradePaymentTerms><ram:Description>Soon</ram:Description><ram:DueDateDateTime>${date('20260314')}</ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
      <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
        <ram:LineTotalAmount>12.00</ram:LineTotalAmount><ram:ChargeTotalAmount>5</ram:ChargeTotalAmount>
        <ram:TaxBasisTotalAmount>17.00</ram:TaxBasisTotalAmount>
        <ram:TaxTotalAmount currencyID="EUR">1.79</ram:TaxTotalAmount>
        <ram:GrandTotalAmount>18.79</ram:GrandTotalAmount><ram:DuePayableAmount>18.79</ram:DuePayableAmount>
      </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
      <ram:InvoiceReferencedDocument><ram:IssuerAssignedID>R-011</ram:IssuerAssignedID><ram:FormattedIssueDateTime><qdt:DateTimeString format="102">20260131</qdt:DateTimeString></ram:FormattedIssueDateTime></ram:InvoiceReferencedDocument>
    </ram:ApplicableHeaderTradeSettlement>
  </rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>`)
}

export function read(xml: string, options?: ReadOptions): ReadResult {
  return readDocument(new TextEncoder().encode(xml), options)
}

/** What a file is refused for, as `code field`. Fails when it is read, or on any other error. */
export function refusal(xml: string | Uint8Array, options?: ReadOptions): string {
  try {
    readDocument(typeof xml === 'string' ? new TextEncoder().encode(xml) : xml, options)
  } catch (error) {
    if (error instanceof DocumentRefused) return `${error.code} ${error.field}`
    throw error
  }
  throw new Error('the document was read')
}

/** Puts `to` in the place of `from`, which must be there: a test that changes nothing would test nothing. */
export function swap(from: string | RegExp, to: string): (xml: string) => string {
  return xml => {
    const changed = xml.replace(from, () => to)
    if (changed === xml) throw new Error(`not found: ${from}`)
    return changed
  }
}

/** Several changes, one after another. */
export function both(...changes: ((xml: string) => string)[]): (xml: string) => string {
  return xml => changes.reduce((text, change) => change(text), xml)
}
