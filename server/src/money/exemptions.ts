/** EN 16931 BR-AE-10 and its sisters: a group without tax says why. Nothing is said where tax is charged. */
export function exemptionOf(category: string): { reason: string | null; code: string | null } {
  const known: Record<string, [string, string | null]> = {
    AE: ['Reverse charge', 'VATEX-EU-AE'],
    K: ['Intra-Community supply', 'VATEX-EU-IC'],
    G: ['Export outside the EU', 'VATEX-EU-G'],
    O: ['Not subject to VAT', 'VATEX-EU-O'],
    // Which article exempts it is the vendor's to say, in a note.
    E: ['Exempt from VAT', null],
  }
  const [reason, code] = known[category] ?? [null, null]
  return { reason, code }
}
