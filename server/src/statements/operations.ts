import { pdfAnswer } from '../files/rules.ts'
import type { Handlers } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import type { ContactScope, IntegrationScope } from '../http/scope.ts'
import { makeStatement } from './actions.ts'
import { statementPdf } from './pdf.ts'
import { csvAnswer } from './print-rules.ts'

type Reader = Context<IntegrationScope | ContactScope>

export const statementOperations = {
  getStatement: async (context: Reader, { query }) => ({
    status: 200,
    body: (await makeStatement(context, query)).statement,
  }),

  getStatementPdf: async (context: Reader, { query }) => pdfAnswer(await statementPdf(context, query)),

  getStatementCsv: async (context: Reader, { query }) =>
    csvAnswer((await makeStatement(context, query)).statement),
} satisfies Partial<Handlers>
