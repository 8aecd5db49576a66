import type { Client } from 'openapi-fetch'
import type { components, paths } from '../../openapi.js'

export type { components, operations, paths } from '../../openapi.js'

/** The schemas of the API's contract by name. */
export type Schemas = components['schemas']

/** A client for every path of the API, typed by its contract. */
export type PortalClient = Client<paths>
