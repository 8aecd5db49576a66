// UNTDID 1001 as EN 16931 restricts it for BT-3.
const CREDIT_NOTES = set('81 83 261 262 296 308 381 396 420 458 502 503 532')
const INVOICES =
  set(`71 80 82 84 102 130 202 203 204 211 218 219 295 325 326 331 380 382 383 384 385 386 387 388
  389 390 393 394 395 456 457 471 472 473 500 501 527 553 575 623 633 751 780 817 870 875 876 877 935`)

/** What a document of this type code is, or null when the code is neither an invoice nor a credit note. */
export function documentType(code: string): 'invoice' | 'credit_note' | null {
  if (CREDIT_NOTES.has(code)) return 'credit_note'
  return INVOICES.has(code) ? 'invoice' : null
}

function set(codes: string): Set<string> {
  return new Set(codes.split(/\s+/))
}
