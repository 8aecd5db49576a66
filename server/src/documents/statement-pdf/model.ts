import type { components } from '../../../../openapi.d.ts'

/** A statement as it is printed: what the API says of it. Amounts are integers in the minor unit of their account. */
export type StatementDocument = Pick<
  components['schemas']['Statement'],
  'from_date' | 'to_date' | 'aged_on' | 'accounts'
>
