import type { titles } from './problem-titles.ts'

export type Explanation = {
  /** With which status it is answered. */
  status: string
  /** Markdown. */
  means: string
  /** What whoever called does about it; Markdown. */
  remedy: string
}

/** What the pages at `/problems/<code>` say beside the title. */
export const explanations: Record<keyof typeof titles, Explanation> = {
  malformed_request: {
    status: '400',
    means: 'The request breaks the rules of HTTP, or a parameter cannot be read at all.',
    remedy: 'Correct the program that makes the request; sending the same again gives the same answer.',
  },
  malformed_json: {
    status: '400',
    means: 'The body was announced as JSON and cannot be read as such.',
    remedy:
      'Make the body with a JSON library and not by joining texts. `detail` says where reading stopped.',
  },
  webhook_refused: {
    status: '400',
    means: 'A webhook came to the address of a payment provider, and its signature is wrong or too old.',
    remedy:
      'Compare `STRIPE_WEBHOOK_SECRET` with the signing secret of the endpoint at Stripe, and the clocks of both machines. A proxy in between must pass the body on unchanged.',
  },
  malformed_xml: {
    status: '400',
    means: 'The uploaded document is not well-formed XML.',
    remedy: 'Open the file in an XML editor or ask its sender for it again. Nothing was imported.',
  },
  idempotency_key_invalid: {
    status: '400',
    means:
      'The operation needs an `Idempotency-Key` and there is none, or it is empty or longer than 255 characters.',
    remedy:
      'Send a new UUID for each intent, and the same one with every repetition of it. See [errors and retries](/docs/guides/errors#repeat-without-fear).',
  },
  unauthorized: {
    status: '401',
    means:
      'There is no credential, or it is not known here: mistyped, revoked, expired, or the key of a disabled site.',
    remedy:
      'Send `Authorization: Bearer …` with a secret key, a portal session or a site’s publishable key, as the operation’s page in the [reference](/docs/reference) says. On a host’s page `<portal-check>` says which of them is wrong.',
  },
  session_expired: {
    status: '401',
    means: 'The portal session has reached its end.',
    remedy:
      'Mint a new one, or sign in again. Widgets do that by themselves: they ask `token-url` or show the sign-in.',
  },
  session_revoked: {
    status: '401',
    means:
      'The session was ended: by signing out, by a new password, because the contact or the site was switched off.',
    remedy: 'Sign in again. A session that was revoked never comes back.',
  },
  invalid_credentials: {
    status: '401',
    means: 'E-mail, password or mailed code do not belong together. It is not told which of them is wrong.',
    remedy: 'Try again, ask for a code by mail, or reset the password.',
  },
  totp_required: {
    status: '401',
    means: 'The password or code is right, and the person has set up a second step.',
    remedy:
      'Send the same request again with `totp_code` from the person’s authenticator, or one of the recovery codes.',
  },
  totp_invalid: {
    status: '401 or 403',
    means: 'The code of the second step is wrong, was used already, or is of another time.',
    remedy: 'Wait for the next code and try again. If it goes on, set the device’s clock automatically.',
  },
  permission_denied: {
    status: '403',
    means:
      'The caller may see the object and may not do this with it: a scope of the key or a permission of the person is missing.',
    remedy:
      'Give the key the scope, or the contact the role or permission, that the operation’s page in the [reference](/docs/reference) names.',
  },
  confirmation_wrong: {
    status: '403',
    means:
      'A change to how somebody signs in has to be confirmed by the password or a mailed code, and that was wrong.',
    remedy: 'Ask the person again; the session goes on.',
  },
  origin_not_allowed: {
    status: '403',
    means:
      'A browser asked from an origin (scheme, host and port) that is not among the allowed origins of the site.',
    remedy:
      'Add the origin exactly as the browser sends it, `https://www.example.com` without a path, to `allowed_origins` of the [site](/docs/reference/partners). A session that was minted with `allowed_origins` is narrowed to those.',
  },
  secret_key_in_browser: {
    status: '403',
    means:
      'A secret key arrived with an `Origin`: it stands in a web page or an app, where everybody can read it.',
    remedy:
      'Treat it as leaked: revoke it and make another. Call from your server, and give the browser a [portal session](/docs/guides/sign-in).',
  },
  not_found: {
    status: '404',
    means: 'There is no such object, or it belongs to somebody else: both are answered alike.',
    remedy: 'Check the id, and which customer, partner or vendor the credential belongs to.',
  },
  route_not_found: {
    status: '404',
    means: 'There is no operation at this path.',
    remedy: 'Compare the path with the [reference](/docs/reference); all of the API is below `/v1`.',
  },
  method_not_allowed: {
    status: '405',
    means: 'The path exists and does not take this method.',
    remedy: 'Use one of those that the header `Allow` lists.',
  },
  payment_declined: {
    status: '402',
    means: 'The bank or the payment provider said no. Nothing was charged; the attempt is kept as a payment.',
    remedy:
      'Show the person `detail`. `decline_kind` tells whether another card, other details or waiting may help, and `decline_code` is the provider’s reason. Try again with a **new** `Idempotency-Key`.',
  },
  invalid_state: {
    status: '409',
    means:
      'The object is in a state in which this cannot be done: a paid invoice is not paid again, a closed subscription not changed.',
    remedy: 'Read the object again; `current_status` says where it stands.',
  },
  revision_superseded: {
    status: '409',
    means: 'The quotation was revised after it had been read.',
    remedy: 'Show the newer revision and let the person decide again.',
  },
  quotation_expired: {
    status: '409',
    means: 'The last day on which the quotation could be accepted is over.',
    remedy: 'Ask the vendor for a new one; the vendor revises it with a later date.',
  },
  payment_in_progress: {
    status: '409',
    means: 'Another payment of the same document is under way, in another tab or waiting for its bank.',
    remedy:
      'Wait for that one: read the payment until it has succeeded or failed. Paying twice is what this prevents.',
  },
  hours_exceeded: {
    status: '409',
    means:
      'More hours are to be booked than the customer’s packs have left, and none of them may be overdrawn.',
    remedy: 'Sell another pack, or allow this one to be overdrawn.',
  },
  tax_undecided: {
    status: '409',
    means: 'The tax rules of the settings do not decide the tax of a line, so the quotation cannot be sent.',
    remedy: 'State `tax_rate` on the lines that `errors` names, or complete the tax rules.',
  },
  in_use: {
    status: '409',
    means:
      'Something else depends on it: subscriptions are charged to the card, or objects hold what is to be deleted.',
    remedy: 'Take it out of what `errors` names first.',
  },
  already_exists: {
    status: '409',
    means: 'There is one already with what has to be unique: an e-mail address, an external id, a code.',
    remedy: 'Use the one there is, or choose another value.',
  },
  limit_reached: {
    status: '409',
    means: 'So many objects of this kind as there are now are the most that one side can have.',
    remedy: 'Delete one that is not needed any more.',
  },
  number_taken: {
    status: '409',
    means: 'An imported document has the number of another one of the same seller and differs from it.',
    remedy: 'Find out which is right. An identical document is answered as unchanged and not with this.',
  },
  buyer_ambiguous: {
    status: '409',
    means: 'Several customers have the VAT number or the identifier of the imported document’s buyer.',
    remedy: 'Name the customer in the request, or merge the customers.',
  },
  field_locked: {
    status: '409',
    means: 'The field stands on issued invoices, so a customer cannot change it alone.',
    remedy: 'Ask for the change with a [customer change](/docs/reference/customers); the vendor decides.',
  },
  section_off: {
    status: '403',
    means: 'This site, or the vendor, does not show this section to customers.',
    remedy: 'Switch the section on in the site or in the settings, or take the widget off the page.',
  },
  last_site_key: {
    status: '409',
    means: 'The site would be left without a publishable key that stays, and its pages without a way in.',
    remedy: 'Create another key, put it into the pages, and revoke this one then.',
  },
  last_owner: {
    status: '409',
    means: 'The customer would be left without an owner.',
    remedy: 'Make somebody else an owner first.',
  },
  shared_login: {
    status: '409',
    means:
      'The person also belongs to customers of another partner, so this partner may not change how they sign in.',
    remedy: 'The vendor, or the person, does it.',
  },
  idempotency_in_progress: {
    status: '409',
    means: 'A request with the same `Idempotency-Key` is still running.',
    remedy: 'Wait for `Retry-After` seconds or a few, and send the same request with the same key again.',
  },
  version_mismatch: {
    status: '412',
    means: 'The object has changed since it was read: its version is not the one of `If-Match`.',
    remedy: 'Read it again, apply the change to what is there now, and send it with the new `ETag`.',
  },
  request_timeout: {
    status: '408',
    means: 'The request did not arrive in time.',
    remedy: 'Send it again, with the same `Idempotency-Key`.',
  },
  content_too_large: {
    status: '413',
    means: 'The body is larger than this operation takes.',
    remedy: 'Send less at once: fewer lines, smaller files. Uploads are limited by `FILES_MAX_BYTES`.',
  },
  headers_too_large: {
    status: '431',
    means: 'The headers of the request are larger than the server reads.',
    remedy: 'Send fewer and smaller headers; a very long cookie of the same domain is the usual reason.',
  },
  unsupported_media_type: {
    status: '415',
    means: 'The `Content-Type` is not one that the operation takes.',
    remedy:
      'Send the type that the operation’s page in the [reference](/docs/reference) names, mostly `application/json`.',
  },
  validation_failed: {
    status: '422',
    means: 'Fields or parameters are missing, wrong, or not known.',
    remedy:
      'Each entry of `errors` has the `pointer` of a field, a `code` and a `detail`: show them beside the fields.',
  },
  document_refused: {
    status: '422',
    means: 'The invoice document is well-formed and cannot be taken as an invoice of this vendor.',
    remedy: '`errors` says which values are missing or contradict each other. Nothing was imported.',
  },
  cursor_mismatch: {
    status: '422',
    means: 'The cursor was made by another list, or with other filters or another order.',
    remedy: 'Keep the filters while paging, or begin without a cursor.',
  },
  idempotency_key_reused: {
    status: '422',
    means: 'The `Idempotency-Key` was used before for a request with another content.',
    remedy: 'Make a new key for each intent. The first request and its answer stand.',
  },
  rate_limited: {
    status: '429',
    means: 'More requests came from this key, person or address than are allowed in a minute.',
    remedy:
      'Wait for `Retry-After` seconds. `RateLimit` tells how many are left, so that a program slows down before.',
  },
  login_throttled: {
    status: '429',
    means: 'There were too many attempts to sign in to this account or from this address.',
    remedy: 'Wait for `Retry-After` seconds. A right password does not help sooner.',
  },
  internal_error: {
    status: '500',
    means:
      'Something went wrong in the portal itself. Nothing was half done: the transaction was taken back.',
    remedy:
      'Try again with the same `Idempotency-Key`. If it stays, report the `request_id`: it leads to the log.',
  },
  unavailable: {
    status: '503',
    means: 'The database or a provider cannot be reached for a moment.',
    remedy: 'Try again after `Retry-After` seconds, with the same `Idempotency-Key`.',
  },
}
