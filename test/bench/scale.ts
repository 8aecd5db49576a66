export const scale = {
  customers: Number(process.env.BENCH_CUSTOMERS ?? 100_000),
  invoices: Number(process.env.BENCH_INVOICES ?? 2_000_000),
  /** Customers with a session, asked in turn. */
  sessions: 1000,
  /** The customer with the most invoices. */
  largest: Number(process.env.BENCH_LARGEST ?? 200_000),
}
/** Whose request the nth is: customers with a session in turn, without the two that are measured apart. */
export const someone = (n: number) => 3 + (n % (scale.sessions - 3))

export const id = (prefix: string, n: string) => `'${prefix}_' || lpad(${n}::text, 26, '0')`
export const token = (n: number) => `pst_bench${n}`
export const customerId = (n: number) => `cus_${String(n).padStart(26, '0')}`

export const party = `'{"name":"Acme NV","trading_name":null,"vat_number":"BE0403019261","tax_number":null,"registration":null,"identifiers":[],"endpoint":null,"address":{"line1":null,"line2":null,"line3":null,"city":"Gent","postal_code":"9000","region":null,"country":"BE"},"contact":null}'::jsonb`
export const now = `'2026-11-25T09:00:00Z'::timestamptz`
