// Generated from openapi.yaml by `npm run generate`.
export interface paths {
    "/v1/site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public configuration of the embedding site
         * @description What widgets need before anybody has signed in. Called with the site's publishable key.
         */
        get: operations["getSiteConfiguration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by password or mailed code
         * @description Called with the site's publishable key. Offers only contacts of the site's partner. Wrong passwords and codes slow down
         *     the account and the address they come from, whether or not the account exists. 401 `totp_required` when the password
         *     or code is right and a second step is set up: send the same again with `totp_code`.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/login_codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a code to sign in with
         * @description Called with the site's publishable key. The answer is the same, and takes as long, whether or not anybody has the address.
         *     A code has six digits, is good for ten minutes, five tries and one sign-in at this site, and ends those sent before it.
         *     The mail links to the site's `page_url` with the code in the fragment, `#/sign-in?email=…&code=…`: opening the link
         *     changes nothing. 403 where the site does not sign in with codes.
         */
        post: operations["requestLoginCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/password_resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a link to set a new password
         * @description Called with the site's publishable key. The answer is the same, and takes as long, whether or not anybody has the address.
         *     The link is good for one hour and one use: the site's `page_url` with the token in the fragment,
         *     `#/reset-password?token=…`. 403 where the site does not sign in with passwords.
         */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/password_resets/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password by the token of the mail
         * @description Called with the publishable key of a site of the same partner. Ends all sessions of the person. 404 for a token that never
         *     was, was used, has expired or was followed by a newer one.
         */
        post: operations["completePasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change name, language or notification choices
         * @description As the company of this session knows the person; what is left out stays as it is.
         */
        patch: operations["updateProfile"];
        trace?: never;
    };
    "/v1/profile/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a code to confirm a change with
         * @description To the person's own address: it confirms one change as the password does, for ten minutes and at most five tries, and ends
         *     those sent before it.
         */
        post: operations["requestProfileCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profile/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password
         * @description Confirmed by `current_password`, or by a `code` of `POST /v1/profile/codes`. Ends the person's other sessions. 403
         *     `confirmation_wrong` when the password or code is wrong.
         */
        post: operations["setProfilePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profile/email_change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for another e-mail address
         * @description Confirmed by `password` or `code`. Sends a code to the new address and a notice to the old one; nothing changes before
         *     that code comes back. The mail links to `#/profile?code=…` of the site's `page_url`. The answer is the same when the
         *     address is somebody's already: its owner is told by mail.
         */
        post: operations["requestEmailChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profile/email_change/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the e-mail address by the code of the mail
         * @description Ends the person's other sessions. 403 `confirmation_wrong` when the code is wrong, has expired or was tried five times.
         */
        post: operations["confirmEmailChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profile/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up a second step
         * @description Confirmed by `password` or `code`. Nothing is asked at sign-in before a first code was confirmed; begun again, the former
         *     secret is void. 409 when a second step is set up already.
         */
        post: operations["beginTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profile/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch the second step on by a first code of the app
         * @description 403 `totp_invalid` when the code is wrong; 409 when no setup was begun. The recovery codes are shown this once.
         */
        post: operations["confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profile/totp/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch the second step off
         * @description Confirmed by `password` or `code`. 409 when there is none.
         */
        post: operations["removeTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profile/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the person is signed in
         * @description At sites of this partner, the one used last first, 100 at most. A session stays the same when its token is refreshed.
         */
        get: operations["listProfileSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profile/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of the sessions */
        delete: operations["endProfileSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profile/sign_out_everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all sessions of the person
         * @description At the sites of every partner, this session included.
         */
        post: operations["signOutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profile/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All data of the person
         * @description What the portal keeps of the person at customers of this partner, as one JSON document to save: profile, memberships,
         *     sessions, what he wrote, his tickets and the events about him. Each list holds the newest 10000.
         */
        get: operations["exportProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/portal_sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mint a portal session
         * @description Called by the back end of a host whose user has already signed in there. Without `contact_id` the session reads
         *     everything of the customer and changes nothing: a preview. Permissions and origins only ever narrow.
         */
        post: operations["createPortalSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/portal_sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getCurrentSession"];
        put?: never;
        post?: never;
        /** Sign out */
        delete: operations["endCurrentSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/portal_sessions/current/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange the token for a fresh one
         * @description The old token works for 60 more seconds. A session ends 12 hours after sign-in at the latest.
         */
        post: operations["refreshPortalSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/portal_sessions/current/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Continue for another company of the same person
         * @description Only for sessions made by signing in, and only to companies of the site's partner.
         */
        post: operations["switchCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/portal_sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a portal session */
        delete: operations["revokePortalSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invoices and credit notes
         * @description Newest first. Contacts never see drafts. For keys, `q` and every `sort` other than `-issue_date` need a customer.
         */
        get: operations["listInvoices"];
        put?: never;
        /**
         * Create a draft invoice
         * @description Figures are computed from the lines at once and stay open to change until the invoice is issued.
         */
        post: operations["createInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import an invoice or credit note from UBL 2.1 or UN/CEFACT CII
         * @description The stated figures are kept. Identity is seller, type and number: the same content again answers `unchanged`, other
         *     content is refused with `number_taken`. The buyer is matched by VAT number, then by an identifier with a scheme,
         *     within the caller's partner, else created. Bank details in the document are ignored.
         */
        post: operations["importInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Several invoices as one ZIP
         * @description The PDF of each, by its number; of an external invoice also the files that it came with. An id that the caller may not
         *     read answers 404 for all of them. The archive is written while it is read, and so has no `Content-Length`.
         */
        post: operations["zipInvoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoice_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        /** One invoice or credit note */
        get: operations["getInvoice"];
        put?: never;
        post?: never;
        /**
         * Delete a draft
         * @description An issued invoice cannot be deleted (409); credit it instead.
         */
        delete: operations["deleteInvoice"];
        options?: never;
        head?: never;
        /** Change a draft */
        patch: operations["updateInvoice"];
        trace?: never;
    };
    "/v1/invoices/{invoice_id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a draft
         * @description Takes the next number of the series, snapshots seller and buyer, and makes the document immutable.
         */
        post: operations["issueInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoice_id}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Credit an issued invoice
         * @description Issues a credit note for the lines named, or for everything that is not credited yet. It settles what is due on the
         *     invoice; what is left of it is the customer's credit.
         */
        post: operations["creditInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoice_id}/record_payment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a payment received elsewhere
         * @description A bank transfer, cash, a cheque. More than is due is kept as the customer's credit.
         */
        post: operations["recordPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoice_id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        /**
         * The invoice as PDF
         * @description PDF/A-3b; the same bytes each time once issued. An external invoice is marked as a copy.
         */
        get: operations["downloadInvoicePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer's statement of account
         * @description What was open before the period, every invoice, credit note, payment and refund in it, and what is open after it, in one
         *     account for each currency; with how old what is open is. Keys name a customer. A balance above zero is owed by the
         *     customer, one below zero is its credit. Documents that another seller has issued are left out, as they are paid to
         *     that seller.
         *
         *     An invoice counts on its issue date, with what it asks for (its total less what it states as prepaid); a payment on the
         *     day on which its money came, until a bank takes it back; a refund on the day on which it went. The period is at most
         *     1100 days, and at most 5000 entries are in one statement: more are refused with `too_many_entries`.
         */
        get: operations["getStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statement/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer's statement of account as PDF
         * @description As `getStatement` says, in the customer's language.
         */
        get: operations["getStatementPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statement/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer's statement of account as CSV
         * @description For spreadsheets: RFC 4180 in UTF-8 with a byte order mark, without which some read letters wrongly. The columns are
         *     `currency`, `date`, `kind`, `number`, `due_date`, `amount` and `balance`, with amounts in major units (`1210.00`). The
         *     first row of an account is its opening balance, the last one its closing balance. A text that a spreadsheet would take
         *     for a formula has an apostrophe before it.
         */
        get: operations["getStatementCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List products
         * @description What the vendor sells, newest first, each with its prices.
         */
        get: operations["listProducts"];
        put?: never;
        /** Create a product */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{product_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        /** Get a product */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a product
         * @description Quotations and invoices keep what they were made with.
         */
        patch: operations["updateProduct"];
        trace?: never;
    };
    "/v1/products/{product_id}/prices": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a price
         * @description One-time or recurring, in one currency. A price never changes; add another and retire this one.
         */
        post: operations["createPrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/prices/{price_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                price_id: components["parameters"]["PriceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Retire a price, or use it again */
        patch: operations["updatePrice"];
        trace?: never;
    };
    "/v1/quotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List quotations
         * @description Newest first. Contacts see what was sent to them and never a draft. For keys, `q` and every `sort` other than `-date` need a customer.
         */
        get: operations["listQuotations"];
        put?: never;
        /**
         * Create a draft quotation
         * @description Figures and taxes are computed at once. A line whose tax the tax rules do not decide says so in `tax_source`, and the quotation cannot be sent until it is stated.
         */
        post: operations["createQuotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotations/{quotation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quotation_id: components["parameters"]["QuotationId"];
            };
            cookie?: never;
        };
        /** Get a quotation */
        get: operations["getQuotation"];
        put?: never;
        post?: never;
        /**
         * Delete what was never sent
         * @description A draft of a further revision is dropped and the quotation stays as it was sent; a quotation that was never sent is deleted.
         */
        delete: operations["deleteQuotation"];
        options?: never;
        head?: never;
        /**
         * Change a draft, or what integrations keep
         * @description Changes the revision being drafted. What was sent stays as it is: revise it. `external_id` and `metadata` may change at any time.
         */
        patch: operations["updateQuotation"];
        trace?: never;
    };
    "/v1/quotations/{quotation_id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quotation_id: components["parameters"]["QuotationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the drafted revision
         * @description From here on the customer sees it, and this revision can no longer change. Revisions before it can no longer be accepted.
         */
        post: operations["sendQuotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotations/{quotation_id}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quotation_id: components["parameters"]["QuotationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draft the next revision
         * @description Begins with what was sent last, changed as the body says. The customer sees it once it is sent.
         */
        post: operations["reviseQuotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotations/{quotation_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quotation_id: components["parameters"]["QuotationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a quotation */
        post: operations["cancelQuotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotations/{quotation_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quotation_id: components["parameters"]["QuotationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Totals with other optional lines
         * @description Computes and stores nothing.
         */
        post: operations["previewQuotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotations/{quotation_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quotation_id: components["parameters"]["QuotationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept, and pay what is due now
         * @description Names the revision that was read: another one answers 409 `revision_superseded`. Where a payment is required it is charged first; a declined one answers 402 and leaves the quotation open. Repeating the call, in whatever way, gives one order and one charge.
         */
        post: operations["acceptQuotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotations/{quotation_id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quotation_id: components["parameters"]["QuotationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject */
        post: operations["rejectQuotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotations/{quotation_id}/request_changes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quotation_id: components["parameters"]["QuotationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for changes
         * @description The vendor answers with a new revision.
         */
        post: operations["requestQuotationChanges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotations/{quotation_id}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quotation_id: components["parameters"]["QuotationId"];
                revision: components["parameters"]["Revision"];
            };
            cookie?: never;
        };
        /** Get an earlier revision */
        get: operations["getQuotationRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotations/{quotation_id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quotation_id: components["parameters"]["QuotationId"];
            };
            cookie?: never;
        };
        /** Download the PDF */
        get: operations["downloadQuotationPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List orders
         * @description Newest first. For keys, `q`, `payment_status` and every `sort` other than `-date` need a customer.
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * Record a purchase made elsewhere
         * @description Confirmed at once. With `invoice: true` its invoice is issued in the same transaction.
         *     Of kind `new` its recurring lines start a subscription; of any other none is touched.
         */
        post: operations["createOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        /** Get an order */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List plans
         * @description In order of name. Contacts see the plans that are offered to customers.
         */
        get: operations["listPlans"];
        put?: never;
        /**
         * Create a plan
         * @description A plan names recurring prices of one currency and interval, and what may be added to it.
         */
        post: operations["createPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: components["parameters"]["PlanId"];
            };
            cookie?: never;
        };
        /** Get a plan */
        get: operations["getPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a plan
         * @description Running subscriptions keep what they have.
         */
        patch: operations["updatePlan"];
        trace?: never;
    };
    "/v1/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List subscriptions
         * @description Newest first. For keys, `q` and every `sort` other than `-created_at` need a customer.
         */
        get: operations["listSubscriptions"];
        put?: never;
        /**
         * Create a subscription made elsewhere
         * @description One that was sold or imported outside of quotations. `billed_by: external` (the default) is shown and never invoiced
         *     until it is adopted by `portal billing adopt`; `billed_by: portal` is invoiced from `next_invoice_date` on, and nothing for the past.
         *     Names a plan, or items; items come from prices of the catalogue or are stated.
         */
        post: operations["createSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscription_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        /** Get a subscription */
        get: operations["getSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what integrations look after
         * @description Contract end, database, collection, own id and metadata. Quantities, plan and method have operations of their own.
         */
        patch: operations["updateSubscription"];
        trace?: never;
    };
    "/v1/subscriptions/{subscription_id}/access": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        /**
         * Whether what was sold may be used
         * @description For the sold product itself: one indexed read. Ask with `If-None-Match`; a 304 costs next to nothing.
         */
        get: operations["getSubscriptionAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscription_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a change would cost
         * @description Nothing is changed. `due_now` is what is charged when it is done, `next_invoice` what the next period costs then.
         */
        post: operations["previewSubscriptionChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscription_id}/additions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        /**
         * What may be added
         * @description What `POST` takes now: more of each item, and prices that its plan lets be added of which there is none yet, by kind and name, at most 300 of them. Empty while nothing can be added, or the vendor does not leave it to customers.
         */
        get: operations["listSubscriptionAdditions"];
        put?: never;
        /**
         * Add applications or users
         * @description Makes, or revises, the one open upsell quotation of this subscription with the wanted lines, prorated to the end of the period, and sends it. Accepting it adds them.
         */
        post: operations["addToSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscription_id}/quantities": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report what is in use
         * @description For the sold product, which notices a new application or user: how many there are now. More than is paid for makes or
         *     revises the one open upsell quotation; as many or fewer takes back what such a report has asked for. Reducing is the customer's decision.
         */
        post: operations["reportSubscriptionQuantities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscription_id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reduce or switch plan from the next period
         * @description Takes the place of a change that was scheduled before. Applied before the next invoice is issued.
         */
        post: operations["scheduleSubscriptionChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscription_id}/undo_change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drop the scheduled change */
        post: operations["undoSubscriptionChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscription_id}/payment_method": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the payment method of a subscription
         * @description `null`: the default one of the customer. While it is To Renew, the open invoice is charged to the new one at once; the
         *     answer says how that went. A declined charge is 402 and the method stays changed.
         */
        post: operations["setSubscriptionPaymentMethod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscription_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel at the end of the period
         * @description While it is To Renew, or when an integration says `at_once`: at once. What is open then is dealt with as the settings say.
         */
        post: operations["cancelSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscription_id}/undo_cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on after all
         * @description Until the day on which it would have ended.
         */
        post: operations["undoSubscriptionCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{subscription_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Re-open a closed subscription
         * @description Starts a new period today, with a new invoice that is charged at once; it opens when that is paid (`collection` charge) or
         *     at once (`send_invoice`). Earlier invoices stay what they are.
         */
        post: operations["reopenSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/success_packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List success packs
         * @description What was bought last comes first.
         */
        get: operations["listSuccessPacks"];
        put?: never;
        /**
         * Create a success pack bought elsewhere
         * @description Its hours can be used at once. One that an order sells comes with the order.
         */
        post: operations["createSuccessPack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/success_packs/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What hours can be bought
         * @description The packs of the catalogue in the currency of the customer, the smallest first. A key names the customer.
         */
        get: operations["listSuccessPackOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/success_packs/buy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Buy more hours
         * @description Makes a quotation and sends it at once, to be accepted and paid as any other. One such quotation of a customer is open at
         *     a time: the same wish again answers with it, and another wish takes its place. A key names the customer.
         */
        post: operations["buySuccessPack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/success_packs/{success_pack_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                success_pack_id: components["parameters"]["SuccessPackId"];
            };
            cookie?: never;
        };
        /** Get a success pack */
        get: operations["getSuccessPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a success pack
         * @description Name, expert, last day, whether it may be overdrawn, own id and metadata. Minutes change by entries only.
         */
        patch: operations["updateSuccessPack"];
        trace?: never;
    };
    "/v1/success_pack_entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the ledger of success packs
         * @description The latest day first.
         */
        get: operations["listSuccessPackEntries"];
        put?: never;
        /**
         * Book time on success packs
         * @description Names the customer, whose oldest pack is used first, then the next, with one entry for each; or one pack, which alone is
         *     used. Answers 409 `hours_exceeded` when not enough is left, unless the last of them may be overdrawn. Packs whose last
         *     day is before the day of the work, and those of orders that are not paid, are not used.
         */
        post: operations["bookSuccessPackMinutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/success_pack_entries/{success_pack_entry_id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                success_pack_entry_id: components["parameters"]["SuccessPackEntryId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an entry back
         * @description Gives its minutes back to the pack by an entry of its own, once. What the customer contested is thereby settled.
         */
        post: operations["reverseSuccessPackEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/success_pack_entries/{success_pack_entry_id}/contest": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                success_pack_entry_id: components["parameters"]["SuccessPackEntryId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Contest an entry
         * @description The customer says that it is not right, once. Whoever booked it is told; the minutes stay as they are until the vendor
         *     answers or takes the entry back.
         */
        post: operations["contestSuccessPackEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/success_pack_entries/{success_pack_entry_id}/resolve_contest": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                success_pack_entry_id: components["parameters"]["SuccessPackEntryId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer what a customer contests
         * @description The entry stands. One that was wrong is taken back instead.
         */
        post: operations["resolveSuccessPackContest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What needs the customer now
         * @description The most urgent first. Only what the caller may read, and derived from the day of the customer.
         */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/test_clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The test clock
         * @description Sandbox mode only (409 else). Of one customer, or with none named of everybody.
         */
        get: operations["getTestClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/test_clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move the test clock forward
         * @description Sandbox mode only (409 else). Day by day, and on each day everything that falls due is run, in order, before the answer
         *     comes: a year of billing is lived through in seconds. Without a customer it moves everybody (the vendor only); contacts move
         *     their own company. A day that lies in the past or behind the clock is 422. It moves business days and nothing else: no session, link, limit or event time.
         */
        post: operations["advanceTestClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payments
         * @description Every attempt, newest first.
         */
        get: operations["listPayments"];
        put?: never;
        /**
         * Pay invoices
         * @description One or several invoices of one currency, the oldest first when `amount` is less than is due. More than is due is refused. A declined payment answers 402 with a stable `decline_code`. An invoice has at most one payment under way.
         */
        post: operations["createPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/recorded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record money received elsewhere
         * @description What is not allocated to invoices stays as the credit of the customer.
         */
        post: operations["recordCustomerPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{payment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment_id: components["parameters"]["PaymentIdPath"];
            };
            cookie?: never;
        };
        /** Get a payment */
        get: operations["getPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{payment_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment_id: components["parameters"]["PaymentIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on after the bank asked to confirm
         * @description Asks the provider what became of it. In sandbox mode `challenge` plays the answer given to the bank.
         */
        post: operations["confirmPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{payment_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment_id: components["parameters"]["PaymentIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up a payment that waits for confirmation */
        post: operations["cancelPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{payment_id}/allocate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment_id: components["parameters"]["PaymentIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settle invoices from what is not allocated */
        post: operations["allocatePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{payment_id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment_id: components["parameters"]["PaymentIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund
         * @description Out of what is not allocated first. What is then taken from invoices is due again. Money recorded from outside is paid back outside; this notes it.
         */
        post: operations["refundPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{payment_id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment_id: components["parameters"]["PaymentIdPath"];
            };
            cookie?: never;
        };
        /** Download the receipt */
        get: operations["downloadReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the customer has to its credit
         * @description Money received and credit notes that no invoice has used. Keys name a customer.
         */
        get: operations["listCredits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoice_id}/apply_credit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle an invoice from credit
         * @description As much as there is and is due.
         */
        post: operations["applyCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoice_id}/payment_instructions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        /**
         * How to pay by bank transfer
         * @description Account, structured reference (ISO 11649) and the SEPA payment QR code (EPC069-12). 409 where nothing is due or no account is set.
         */
        get: operations["getPaymentInstructions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment_options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which ways of paying there are
         * @description In sandbox mode with the test cards that are accepted.
         */
        get: operations["getPaymentOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/provider_events/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: components["parameters"]["Provider"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Webhook of a payment provider
         * @description Verified by its signature over the raw bytes. In whatever order and however often they come: each makes the server ask the provider for the present state.
         */
        post: operations["receiveProviderEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment_methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payment methods
         * @description The default one first.
         */
        get: operations["listPaymentMethods"];
        put?: never;
        /**
         * Add a card
         * @description In sandbox mode with one of the published test numbers; any other is refused unseen. The number and security code are never stored, logged or part of the idempotency fingerprint.
         */
        post: operations["createPaymentMethod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment_method_setups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to add a card in the browser
         * @description Where `payment_options` names the provider `stripe`: the secret by which Stripe.js takes a card from the customer. What it confirms is then added as `provider_token`. 409 elsewhere.
         */
        post: operations["createPaymentMethodSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment_methods/{payment_method_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment_method_id: components["parameters"]["PaymentMethodId"];
            };
            cookie?: never;
        };
        /** Get a payment method */
        get: operations["getPaymentMethod"];
        put?: never;
        post?: never;
        /**
         * Delete a payment method
         * @description 409 `in_use` names the subscriptions that use it, unless `detach` says that they may go without.
         */
        delete: operations["deletePaymentMethod"];
        options?: never;
        head?: never;
        /** Make it the default */
        patch: operations["updatePaymentMethod"];
        trace?: never;
    };
    "/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List customers */
        get: operations["listCustomers"];
        put?: never;
        /** Create a customer */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        /** One customer */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a customer
         * @description Contacts change name, VAT number, country, address, phone, billing addresses, language and time zone of their own
         *     company; from the first issued invoice on, name, VAT number and country answer 409 `field_locked` and are asked for by
         *     `createCustomerChange`.
         */
        patch: operations["updateCustomer"];
        trace?: never;
    };
    "/v1/customers/{customer_id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a customer to another partner
         * @description With everything that belongs to it. From then on it exists for the new partner and no longer for the old one, whose
         *     `external_id`s and `metadata` are gone with it. Its sessions end; share links go on. Invitations that wait are sent again
         *     with a link to a page of the new partner, and revoked where it has none. 409 where the new partner is suspended, or has
         *     one of the customer's imported invoices already. To move it to where it is changes nothing.
         */
        post: operations["moveCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customer_changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List requests to change a customer
         * @description Newest first.
         */
        get: operations["listCustomerChanges"];
        put?: never;
        /**
         * Ask for a change of what invoices have shown
         * @description Name, VAT number and country are the customer's to change until an invoice has been issued to it; from then on they are
         *     asked for here and the vendor decides. One request is open at a time (409 `already_exists`).
         */
        post: operations["createCustomerChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customer_changes/{customer_change_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_change_id: components["parameters"]["CustomerChangeId"];
            };
            cookie?: never;
        };
        /** One request */
        get: operations["getCustomerChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customer_changes/{customer_change_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_change_id: components["parameters"]["CustomerChangeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a request back */
        post: operations["withdrawCustomerChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customer_changes/{customer_change_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_change_id: components["parameters"]["CustomerChangeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the change that was asked for
         * @description A new VAT number is unverified until it is said to be verified. Invoices that were issued stay as they are.
         */
        post: operations["acceptCustomerChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customer_changes/{customer_change_id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_change_id: components["parameters"]["CustomerChangeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a request */
        post: operations["declineCustomerChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts
         * @description Colleagues are seen by contacts with `contacts:write`; everybody else reads himself in his session and profile.
         */
        get: operations["listContacts"];
        put?: never;
        /**
         * Add a person to a customer
         * @description A person is known by e-mail address: an address that signs in already becomes a contact of this customer too, with
         *     the same password. The same address twice for one customer is refused with 409.
         */
        post: operations["createContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{contact_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        /** One contact */
        get: operations["getContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change name, role, permissions or state
         * @description What is taken away is gone at once, also from sessions that are open. A contact gives no permission that he has not,
         *     and only owners make and change owners (403). Disabling a contact ends his sessions and links. The last owner of a
         *     customer cannot be disabled or demoted (409 `last_owner`).
         */
        patch: operations["updateContact"];
        trace?: never;
    };
    "/v1/contacts/{contact_id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the password with which the person signs in
         * @description Ends the person's other sessions. A partner may set it only while the person belongs to its own customers alone (409),
         *     and it then opens that partner's sites only.
         */
        post: operations["setContactPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{contact_id}/disable_preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        /** What disabling a contact would mean */
        get: operations["previewContactDisabling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{contact_id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable a contact
         * @description Ends his sessions, the links that he has shared and his download links at once. His open tickets go to the contact in
         *     `hand_over_to`; without it to whoever disables him, where that is a contact, else they stay. The last owner stays (409
         *     `last_owner`), and only owners disable owners.
         */
        post: operations["disableContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{contact_id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enable a contact again
         * @description What ended when he was disabled stays ended. A contact enables only whom he could have given the permissions to.
         */
        post: operations["enableContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{contact_id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forget a person
         * @description Puts a pseudonym in place of name and address wherever they are kept, for good: contact, login (unless it is at other
         *     customers too), mails, events, sessions, links, invitations and billing addresses, and where others mention the address or
         *     the full name in what they write. What he wrote stays, of a former contact. Documents that the law wants kept stay as they are for `retention_years` of the settings; the answer says
         *     which. The last owner has to be replaced first (409 `last_owner`).
         */
        post: operations["eraseContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invitations
         * @description Newest first.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite a person
         * @description Mails a link to the page of the customer's site that is good for 7 days; its secret is in the fragment, which no server and
         *     no log sees. A contact invites to his own customer, gives no permission that he has not, and only an owner makes owners
         *     (403). An address that is a contact of the customer or is invited already is refused with 409.
         */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an invitation is for
         * @description Called with the site's publishable key, and as often as wanted: nothing is used up. 409 with `current_status` for one
         *     that has expired or was accepted or revoked.
         */
        post: operations["openInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description Called with the site's publishable key. A new person sends `new_password`, unless the site signs in with mailed codes
         *     too. Whose address has a login proves that it is his, as at `login`, with `password` or `code` and the second step if
         *     there is one, or calls with the token of a session in which he has signed in; an invitation changes nothing of that
         *     login. GET and HEAD of the link change nothing, and only this call uses the invitation up.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation_id: components["parameters"]["InvitationId"];
            };
            cookie?: never;
        };
        /** One invitation */
        get: operations["getInvitation"];
        put?: never;
        post?: never;
        /** Revoke an invitation */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitation_id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation_id: components["parameters"]["InvitationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation again
         * @description With a new secret and 7 days from now; the link that was sent before ends.
         */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List partners */
        get: operations["listPartners"];
        put?: never;
        /** Create a partner */
        post: operations["createPartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/partners/{partner_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partner_id: components["parameters"]["PartnerIdPath"];
            };
            cookie?: never;
        };
        /** One partner */
        get: operations["getPartner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename, suspend or restore a partner
         * @description Suspending stops its sites, keys, portal sessions, share links, streams and webhooks at once: the same request answers
         *     401 until the partner is restored. Its customers stay the vendor's customers, and are billed as before.
         */
        patch: operations["updatePartner"];
        trace?: never;
    };
    "/v1/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List embedding sites */
        get: operations["listSites"];
        put?: never;
        /** Create an embedding site */
        post: operations["createSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: components["parameters"]["SiteId"];
            };
            cookie?: never;
        };
        /** One site */
        get: operations["getSite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a site */
        patch: operations["updateSite"];
        trace?: never;
    };
    "/v1/sites/{site_id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: components["parameters"]["SiteId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a site another publishable key
         * @description Two at most are valid at once, so that one can be exchanged for the other without a moment in between: create the new
         *     one, put it into the pages, then revoke the old one once `last_used_at` says that nobody uses it any more.
         */
        post: operations["createSiteKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site_id}/keys/{publishable_key}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: components["parameters"]["SiteId"];
                publishable_key: components["parameters"]["PublishableKey"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a publishable key
         * @description At once, or after `overlap_hours`. Of a site's keys one without an end has to be left: 409 otherwise. Sessions that were
         *     opened with the key go on.
         */
        delete: operations["revokeSiteKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api_keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List secret keys
         * @description Those in force, newest first. Secrets are never shown again.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Create a secret key
         * @description The answer is the only place where the secret is ever shown.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api_keys/{api_key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                api_key_id: components["parameters"]["ApiKeyId"];
            };
            cookie?: never;
        };
        /** One secret key */
        get: operations["getApiKey"];
        put?: never;
        post?: never;
        /**
         * Revoke a secret key
         * @description At once, with every secret that it has.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        /** Rename a secret key or change when it expires */
        patch: operations["updateApiKey"];
        trace?: never;
    };
    "/v1/api_keys/{api_key_id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                api_key_id: components["parameters"]["ApiKeyId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a secret key a new secret
         * @description The key stays the same one, with its name, scopes and expiry. The secrets that it had stay valid for `overlap_hours`, or
         *     less where they end sooner. The answer is the only place where the new one is ever shown. 403 for a key with scopes that
         *     the calling one lacks, as when it is created.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit_entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what
         * @description Newest first. Every change that somebody asked for by the API or a command is here, with every sign-in, and what was
         *     refused for want of a permission or by a wrong password (without its objects, and the same again once a minute). Values
         *     of inputs are not. What the server does by itself is told by events. The vendor reads everything; a partner what its own
         *     keys, its sites and the contacts of its customers did. Entries are kept for as long as the server is set to.
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The vendor's settings */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the vendor's settings */
        patch: operations["updateSettings"];
        trace?: never;
    };
    "/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file
         * @description The body is the file itself, whatever its type, so that a browser can tell how far it has come. How large it may be and
         *     of which types stands in `uploads` of the site's configuration and of the session. The type is recognised by the
         *     content, not by what is declared or by the name.
         *
         *     An `attachment` belongs to whoever uploaded it, and nobody else sees it, until a message names it in `file_ids`; after
         *     24 hours without one it is removed. An `image` is PNG or JPEG of at most 1 MB, for the vendor's documents and agents;
         *     only the vendor uploads them.
         */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        /**
         * What is known of a file
         * @description To be read by whoever reads what it belongs to: the invoice it came with, or the message that names it. A file that
         *     belongs to nothing yet is seen by its uploader only.
         */
        get: operations["getFile"];
        put?: never;
        post?: never;
        /**
         * Take an upload back
         * @description Only by whoever uploaded it, and only while no message names it.
         */
        delete: operations["deleteFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{file_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        /**
         * The bytes of a file, as they were given
         * @description Images are shown where they are opened; everything else, and above all what could run, is only saved.
         */
        get: operations["downloadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/download_links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A link that downloads once
         * @description For in-app browsers that cannot open blobs. Valid for 60 seconds and one GET; HEAD does not use it up.
         */
        post: operations["createDownloadLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/downloads/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        /** Download by a one-use link */
        get: operations["download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports
         * @description Newest first. The vendor sees all, a partner its own. They are kept for 90 days after they have ended.
         */
        get: operations["listImports"];
        put?: never;
        /**
         * Import many objects of one kind from a file
         * @description The body is the file: NDJSON with one object on each line, or CSV with a header, in UTF-8, up to the size that the server
         *     is configured for (`IMPORTS_MAX_BYTES`). The work is done afterwards; ask for the import, or wait for the event
         *     `import.succeeded` or `import.failed`. Needs the write scope of the kind too: `customers:write`, `contacts:write`,
         *     `products:write`, `invoices:import`, `subscriptions:write` or `tickets:write`. What the key may not write or name is
         *     refused row by row, exactly as if each were sent by itself.
         *
         *     | kind | a row is | known again by | known already and different |
         *     |---|---|---|---|
         *     | `customers` | `CustomerCreate` | `external_id`, required | is updated |
         *     | `contacts` | `ContactCreate` | `external_id`, else customer and e-mail address | is updated, but for customer and address |
         *     | `products` | `ProductCreate` | `external_id`, required (vendor only) | is updated, but for kind and minutes |
         *     | `invoices` | `InvoiceImport` | type and number | is refused with `number_taken` |
         *     | `subscriptions` | `SubscriptionCreate`, billed elsewhere until adopted | `external_id`, required | is refused with `already_exists` |
         *     | `tickets` | `TicketImport` | `external_id`, required | is refused with `already_exists` |
         *
         *     So the same file again changes nothing: its rows count as `unchanged`. Members that a row leaves out stay as they are.
         *     A row that is refused stops no other one, and is listed by `listImportErrors`. The same file sent twice at once is one
         *     import: while one with this content, kind and `dry_run` is queued or running, the second answers with that one.
         *
         *     **CSV**: a comma, quotes doubled inside quotes (RFC 4180), with or without a byte order mark. Each column is named after
         *     the member that it fills: `name`, `address.city`, `metadata.segment`, `identifiers.0.scheme`. Numbers and booleans
         *     (`true`, `false`) are read as the schema says; a list of texts takes its values in one cell with `;` between them. An
         *     empty cell leaves the member out. A column that fits no member refuses the file with 422 naming it. Several rows of
         *     one object follow each other: of an invoice one row for each line (`lines.name`, `lines.quantity`, …), of a ticket one
         *     for each message (`messages.text`, …), of a subscription one for each item (`items.price_id`, …), with the same
         *     `external_id` or number; all other members are read from the first of them.
         *
         *     No mail is sent for anything that is imported. With `dry_run` each batch of rows is written, counted and taken back:
         *     counts and errors are what they would be, and nothing changes. If the key is revoked or expires meanwhile, the import
         *     ends as `failed` with `key_not_in_force`, and goes on where it stood once it is resumed with a valid one.
         */
        post: operations["createImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        /** Get an import with its progress */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{import_id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        /**
         * List what was refused of an import
         * @description In the order of the file. At most 100 000 are kept of one import, and 20 of one row; `refused` counts all rows. They go
         *     with their import.
         */
        get: operations["listImportErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{import_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop an import
         * @description What was imported so far stays. 409 once it has ended.
         */
        post: operations["cancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{import_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with an import that was stopped
         * @description One that has failed or was cancelled goes on after the last row that it has dealt with, now on behalf of the key that asks,
         *     which needs the write scope of the kind too. 409 in any other state, and once its file is gone, which is kept for seven days
         *     after it stopped.
         */
        post: operations["resumeImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List exports
         * @description Newest first. Each side sees its own, the vendor as a partner. They are kept for 90 days after they have ended.
         */
        get: operations["listExports"];
        put?: never;
        /**
         * Export many objects of one kind into a file
         * @description The work is done afterwards; ask for the export, or wait for the event `export.succeeded` or `export.failed`. Then
         *     `file_id` names the file: download it with `downloadFile`, or by a link of `createDownloadLink`, as often as is wanted
         *     until `expires_at`. Needs the read scope of the kind too: `customers:read`, `contacts:read`, `invoices:read`,
         *     `subscriptions:read`, `payments:read`, `quotations:read`, `orders:read`, `tickets:read` or `events:read`; and
         *     `files:read` for the download.
         *
         *     - `ndjson`: one object on each line, exactly as the key would get it by itself.
         *     - `csv`: RFC 4180 in UTF-8, without a byte order mark, each column named after the member that it holds
         *       (`buyer.address.city`). A list of texts stands in one cell with `;` between them, anything deeper as JSON. Amounts are
         *       in minor units as everywhere. A text that a spreadsheet would take for a formula has an apostrophe before it.
         *     - `pdf_zip`, of invoices: a ZIP with the PDF of each, and with the files that external ones came with.
         *
         *     Rows come with the newest object first, each as it is when its turn comes. Without a filter all that the key may read is exported.
         *     Notes among agents are never in an export.
         *
         *     | kind | `from_date` and `to_date` are about |
         *     |---|---|
         *     | `invoices` | `issue_date`; of drafts the day on which they were written |
         *     | `quotations` | `date` |
         *     | `orders` | `date` |
         *     | `payments` | `received_on`: without money there is none |
         *     | all others | the day of `created_at`, in UTC |
         *
         *     The vendor, and each partner, has at most 10 exports that have not ended; more are refused with 409.
         */
        post: operations["createExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/{export_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: components["parameters"]["ExportId"];
            };
            cookie?: never;
        };
        /** Get an export with its progress */
        get: operations["getExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/share_links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List share links
         * @description Newest first. Contacts see those of documents that they may read.
         */
        get: operations["listShareLinks"];
        put?: never;
        /**
         * Share one document by a link
         * @description Whoever has the link reads that one document and its PDF, and nothing else: no list, no other document, no action. The
         *     secret is in the fragment of `url`, which no server and no log sees, and is shown this once.
         */
        post: operations["createShareLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/share_links/{share_link_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                share_link_id: components["parameters"]["ShareLinkId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a share link
         * @description Sessions that were opened by it end at once.
         */
        delete: operations["revokeShareLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/share_sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a shared document
         * @description Exchanges the secret of a share link for a token that reads its document. GET and HEAD of a link change nothing, and it
         *     can be opened as often as wanted until it expires or is revoked.
         */
        post: operations["openShareSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List agents
         * @description In order of name.
         */
        get: operations["listAgents"];
        put?: never;
        /**
         * Create an agent
         * @description A person at the vendor who answers customers. Agents do not sign in here: calls with a vendor's key name the one who
         *     acts by `agent_id`.
         */
        post: operations["createAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agents/{agent_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agent_id: components["parameters"]["AgentId"];
            };
            cookie?: never;
        };
        /** Get an agent */
        get: operations["getAgent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an agent
         * @description A disabled agent keeps what was written, is assigned nothing new and gets no mail.
         */
        patch: operations["updateAgent"];
        trace?: never;
    };
    "/v1/agents/{agent_id}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agent_id: components["parameters"]["AgentId"];
            };
            cookie?: never;
        };
        /**
         * The photo of an agent
         * @description For `<img>`, which sends no credential. It is a picture that was chosen for customers to see.
         */
        get: operations["getAgentPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tickets
         * @description The one with the newest message first. Contacts with `tickets:own` alone see those that they have opened, with
         *     `tickets:all` their company's. A ticket that was merged into another one is not listed; its reference finds that one.
         *     For keys, `q`, `unread` and every `sort` other than `-last_message_at` need a customer.
         *     `categories` are those that a new ticket can have.
         */
        get: operations["listTickets"];
        put?: never;
        /**
         * Open a ticket
         * @description With its first message, which is of `agent_id`, else of `author`, else of `contact_id`, else of the vendor. A contact
         *     writes for himself. What it is about has to be readable by him. About a success pack it is assigned to the pack's expert.
         */
        post: operations["createTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets/{ticket_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        /**
         * Get a ticket
         * @description Its messages are `GET /v1/messages?ticket_id=…`. One that was merged says into which.
         */
        get: operations["getTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a ticket
         * @description `waiting_customer` lets 7 quiet days pass and solves it then. `in_progress` reopens one that was solved or closed.
         */
        patch: operations["updateTicket"];
        trace?: never;
    };
    "/v1/tickets/{ticket_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a ticket
         * @description By the customer or the vendor. The customer's next message reopens it.
         */
        post: operations["closeTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets/{ticket_id}/rate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rate how a ticket was handled
         * @description Once it is solved or closed. A later rating takes the place of the earlier one.
         */
        post: operations["rateTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tickets/{ticket_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a ticket into another one
         * @description Both of one customer. Its messages go over, it is closed with `merged_into`, and its reference and mails lead there from
         *     then on. Whoever had opened it reads the other one too. The answer is that other ticket.
         */
        post: operations["mergeTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The conversation on a ticket or document
         * @description Names exactly one of `ticket_id`, `quotation_id`, `order_id` and `invoice_id`. Whoever may read that may read its
         *     messages. Internal notes are shown to the vendor's keys only.
         */
        get: operations["listMessages"];
        put?: never;
        /**
         * Write a message
         * @description On exactly one ticket or document. A contact writes for himself; a key names `agent_id` (the vendor's only), `contact_id`
         *     or `author`, and a vendor's key that names nobody writes for the vendor itself.
         *
         *     The customer's message reopens a ticket that waits, is solved or closed. An agent's first answer sets it `in_progress`,
         *     unless `status` says otherwise; later ones leave the status as it is. `close: true` answers and closes in one step.
         *     A message to a ticket that was merged goes to the other one.
         *
         *     An `external_id` that a message of the same side has already answers with that message, and nothing happens.
         */
        post: operations["createMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/read_marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a conversation as read
         * @description Up to and with `message_id`, else up to the newest message. A mark only moves forward. It is the signed-in contact's, or
         *     that of the agent whom a vendor's key names.
         */
        post: operations["markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbound_mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mail that came in
         * @description Newest first, and what became of each: what is `quarantined` waits for somebody to release or discard it.
         */
        get: operations["listInboundMail"];
        put?: never;
        /**
         * Take in a mail
         * @description The raw mail (RFC 5322), as the server that received it has it, with its `Return-Path` and `Authentication-Results`. It is
         *     taken once, however often it is delivered.
         *
         *     An answer goes into the conversation that its address names (`messages+…@`), written by the contact or agent who sent it;
         *     what it quotes is left out, and its attachments are kept. What a contact sends without such an address opens a ticket.
         *     Answers of machines are `ignored`. Mail of unknown senders, of contacts who may not read what they answer, and what fails
         *     DMARC is `quarantined`: an agent releases or discards it. Its attachments are not kept, and its text names them.
         */
        post: operations["receiveMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbound_mail/{inbound_mail_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inbound_mail_id: components["parameters"]["InboundMailId"];
            };
            cookie?: never;
        };
        /** A mail that came in */
        get: operations["getInboundMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbound_mail/{inbound_mail_id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inbound_mail_id: components["parameters"]["InboundMailId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release a mail that is quarantined
         * @description As written by the contact named: on the ticket named, else as a new one. The ticket and the message tell of it as if he had
         *     written there himself. 409 unless the mail is quarantined.
         */
        post: operations["releaseInboundMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbound_mail/{inbound_mail_id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inbound_mail_id: components["parameters"]["InboundMailId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discard a mail that is quarantined
         * @description It becomes `ignored`, and what was written in it is gone. 409 unless it is quarantined.
         */
        post: operations["discardInboundMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/correspondence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything between a customer and the vendor
         * @description Newest first: messages on tickets and documents, mails that were sent, and documents that were issued, each as far as the
         *     caller may read what it is about. A document stands at the beginning of its date, in UTC. Keys name a customer.
         */
        get: operations["listCorrespondence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened, oldest first
         * @description In the order of commit, so that an event that is committed late is never skipped: keep `next_cursor` and ask again
         *     with it. `next_cursor` is always present, also when nothing is new.
         *
         *     What happens to a subscription:
         *
         *     - `subscription.created`: by an order or an integration; `subscription.activated`: its first period has begun.
         *     - `subscription.renewed`: its next period is invoiced; one that was invoiced ahead, by an accepted renewal, has begun.
         *     - `subscription.to_renew`: it waits for its money; `subscription.recovered`: it came in time.
         *     - `subscription.upsold`: something was added to it.
         *     - `subscription.updated`: a change was scheduled or taken back, or something else about it was set;
         *       `subscription.changed`: what was scheduled is in force.
         *     - `subscription.contract_ending`: its contract ends soon, with `days`.
         *     - `subscription.cancel_scheduled`: it was cancelled for the end of its period; `subscription.closed`: it has ended,
         *       see `close_reason`; `subscription.reopened`: it was opened again.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{event_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                event_id: components["parameters"]["EventId"];
            };
            cookie?: never;
        };
        /** One event */
        get: operations["getEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happens, while it happens
         * @description Server-sent events, read with `fetch` and the bearer token as usual. Integrations get each event as `listEvents` has
         *     it; people get which object has changed, as far as they may read it, and read that again. `ready` comes first;
         *     `reset` comes instead when too much was missed: read everything again. After a break send the last `id` as
         *     `Last-Event-ID`. The stream ends with its session or key.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook endpoints
         * @description Newest first. The vendor's are the vendor's alone, a partner's are the partner's alone. Secrets are never shown again.
         */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /**
         * Create a webhook endpoint
         * @description What happens from now on is sent to `url` by POST, as `webhooks` describes it, signed by Standard Webhooks 1.0. A
         *     partner's endpoint gets what happens to the partner's own customers, and with it the partner's own ids and metadata.
         *     The answer is the only place where the secret is ever shown. `url` begins with `https://` and leads to the public
         *     internet: private, local and reserved addresses are refused, now and at each delivery, unless the server is set up
         *     for development. The host has to be known to the DNS. At most 50 endpoints on a side: 409 `limit_reached`.
         */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_endpoints/{webhook_endpoint_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_endpoint_id: components["parameters"]["WebhookEndpointId"];
            };
            cookie?: never;
        };
        /** One webhook endpoint */
        get: operations["getWebhookEndpoint"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook endpoint
         * @description At once, with its deliveries.
         */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        /**
         * Change, disable or enable a webhook endpoint
         * @description Nothing new is queued for an endpoint that is disabled; what waits for it waits, for 30 days at most, and goes on when
         *     it is enabled. What happened meanwhile is sent by `replayWebhookDeliveries`.
         */
        patch: operations["updateWebhookEndpoint"];
        trace?: never;
    };
    "/v1/webhook_endpoints/{webhook_endpoint_id}/rotate_secret": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_endpoint_id: components["parameters"]["WebhookEndpointId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook endpoint a new secret
         * @description The secret that it had goes on for `overlap_hours`: until then each delivery carries a signature by either, the new one
         *     first. Two secrets at most: rotating again meanwhile ends the older one. The answer is the only place where the new one
         *     is ever shown.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_endpoints/{webhook_endpoint_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_endpoint_id: components["parameters"]["WebhookEndpointId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event
         * @description An event `webhook.test` with the endpoint as its `data`, for this endpoint alone and whatever types it takes. What came
         *     of it is told by the delivery. 409 where the endpoint is disabled.
         */
        post: operations["testWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_endpoints/{webhook_endpoint_id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_endpoint_id: components["parameters"]["WebhookEndpointId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send many events again
         * @description With `only: failed` the deliveries that have failed, and at once those that wait to be tried again, of all time that is
         *     kept or of a range; with `only: all` every event of the range that the endpoint takes, also those that were delivered and
         *     those that it has never got. Each is sent with the id that it had, so that a receiver who knows it can pass over it.
         *     Ranges are about when it happened. At most 100 000 events: 422 `too_many` for a range with more. 409 where the endpoint
         *     is disabled.
         */
        post: operations["replayWebhookDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook deliveries
         * @description Newest first. They are kept for 30 days.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_deliveries/{webhook_delivery_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_delivery_id: components["parameters"]["WebhookDeliveryId"];
            };
            cookie?: never;
        };
        /** One webhook delivery, with what was sent and what was answered */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook_deliveries/{webhook_delivery_id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_delivery_id: components["parameters"]["WebhookDeliveryId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an event again
         * @description With the id that it had, and as many tries as a new one. 409 where the endpoint is disabled.
         */
        post: operations["replayWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "agent.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person at the vendor who answers was added. */
        post: operations["onAgentCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "agent.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Something about an agent was changed. */
        post: operations["onAgentUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A secret key was made. */
        post: operations["onApiKeyCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A secret key was renamed, or expires at another time. */
        post: operations["onApiKeyUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key.rotated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A secret key has a new secret. */
        post: operations["onApiKeyRotated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key.revoked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A secret key has ended. */
        post: operations["onApiKeyRevoked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contact.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person can act for a customer. */
        post: operations["onContactCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contact.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Something about a contact was changed. */
        post: operations["onContactUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contact.totp_enabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A contact signs in with a second step from now on. */
        post: operations["onContactTotpEnabled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contact.totp_disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A contact signs in without a second step again. */
        post: operations["onContactTotpDisabled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contact.erased": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A contact was erased; nothing of the person is left in it. */
        post: operations["onContactErased"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A customer was added. */
        post: operations["onCustomerCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Something about a customer was changed. */
        post: operations["onCustomerUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer.moved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A customer belongs to another partner, who is told. */
        post: operations["onCustomerMoved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer.moved_away": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A customer belongs to another partner; its partner from before is told. */
        post: operations["onCustomerMovedAway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer_change.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A customer asks for another name, VAT number or country. */
        post: operations["onCustomerChangeCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer_change.accepted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The change was made. */
        post: operations["onCustomerChangeAccepted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer_change.declined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The change was declined. */
        post: operations["onCustomerChangeDeclined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer_change.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who asked has taken it back. */
        post: operations["onCustomerChangeWithdrawn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "export.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An export was asked for. */
        post: operations["onExportCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "export.succeeded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An export can be downloaded. */
        post: operations["onExportSucceeded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "export.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An export could not be written. */
        post: operations["onExportFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "file.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The vendor has uploaded an image. */
        post: operations["onFileCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "import.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A file waits to be imported. */
        post: operations["onImportCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "import.succeeded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A file was imported; its counts say what of it was refused. */
        post: operations["onImportSucceeded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "import.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An import could not go on. */
        post: operations["onImportFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "import.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An import was stopped. */
        post: operations["onImportCancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "import.resumed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An import goes on. */
        post: operations["onImportResumed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invitation.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody was invited to act for a customer. */
        post: operations["onInvitationCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invitation.resent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The invitation was mailed again. */
        post: operations["onInvitationResent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invitation.accepted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who was invited has become a contact. */
        post: operations["onInvitationAccepted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invitation.revoked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The invitation was taken back. */
        post: operations["onInvitationRevoked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A draft was made. */
        post: operations["onInvoiceCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A draft was changed, or something about an issued document. */
        post: operations["onInvoiceUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A draft was deleted. */
        post: operations["onInvoiceDeleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.issued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An invoice or a credit note has its number and is open. */
        post: operations["onInvoiceIssued"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.imported": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An invoice of another system was imported. */
        post: operations["onInvoiceImported"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.credited": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An invoice was credited, in whole or in part. */
        post: operations["onInvoiceCredited"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice.paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nothing is due on the invoice any more. */
        post: operations["onInvoicePaid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "message.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody has written on a ticket or a document; `data.about` names it. */
        post: operations["onMessageCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "note.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An agent has written a note for other agents. For the vendor alone. */
        post: operations["onNoteCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Something was ordered. */
        post: operations["onOrderCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.confirmed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The order is paid for, or needs no payment first. */
        post: operations["onOrderConfirmed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The order was not paid for in time, or was cancelled. */
        post: operations["onOrderCancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "partner.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A partner was added. */
        post: operations["onPartnerCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "partner.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A partner was renamed, suspended or restored. */
        post: operations["onPartnerUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A payment was begun. */
        post: operations["onPaymentCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.requires_action": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The customer has to confirm the payment. */
        post: operations["onPaymentRequiresAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.succeeded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The money is there. */
        post: operations["onPaymentSucceeded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The payment was declined, or came to nothing. */
        post: operations["onPaymentFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The payment was cancelled. */
        post: operations["onPaymentCancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.unmatched": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Money came that belongs to no payment known here. */
        post: operations["onPaymentUnmatched"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.allocated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Money that was there settles invoices. */
        post: operations["onPaymentAllocated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.refunded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Money was paid back. */
        post: operations["onPaymentRefunded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.refund_failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Money could not be paid back. */
        post: operations["onPaymentRefundFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.disputed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The customer contests the payment at the bank, which has taken the money back. */
        post: operations["onPaymentDisputed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The bank has taken the money back. */
        post: operations["onPaymentReturned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.reinstated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The money stays after all. */
        post: operations["onPaymentReinstated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment_method.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A card was added. */
        post: operations["onPaymentMethodCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment_method.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A card was changed, or has become the default. */
        post: operations["onPaymentMethodUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment_method.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A card was removed. */
        post: operations["onPaymentMethodDeleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "plan.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A plan was added. */
        post: operations["onPlanCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "plan.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A plan was changed. */
        post: operations["onPlanUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "price.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A product has another price. */
        post: operations["onPriceCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "price.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A price was changed. */
        post: operations["onPriceUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "product.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A product was added. */
        post: operations["onProductCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "product.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A product was changed. */
        post: operations["onProductUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quotation.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A draft was made. */
        post: operations["onQuotationCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quotation.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A draft was changed, or something about a quotation that was sent. */
        post: operations["onQuotationUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quotation.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A draft was deleted. */
        post: operations["onQuotationDeleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quotation.sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The customer can read the quotation. */
        post: operations["onQuotationSent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quotation.revised": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The customer can read a new revision of it. */
        post: operations["onQuotationRevised"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quotation.accepted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The customer has accepted it. */
        post: operations["onQuotationAccepted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quotation.changes_requested": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The customer asks for changes. */
        post: operations["onQuotationChangesRequested"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quotation.rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The customer has declined it. */
        post: operations["onQuotationRejected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "quotation.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The vendor has taken it back. */
        post: operations["onQuotationCancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "settings.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The settings were changed. */
        post: operations["onSettingsUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "share_link.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A document was shared by a link. */
        post: operations["onShareLinkCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "share_link.revoked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The link has ended. */
        post: operations["onShareLinkRevoked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "site.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An embedding site was added. */
        post: operations["onSiteCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "site.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A site was changed, or its keys were. */
        post: operations["onSiteUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscription.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It was made by an order or an integration. */
        post: operations["onSubscriptionCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscription.activated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its first period has begun. */
        post: operations["onSubscriptionActivated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscription.renewed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its next period is invoiced; or one that was invoiced ahead has begun. */
        post: operations["onSubscriptionRenewed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscription.to_renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It waits for its money. */
        post: operations["onSubscriptionToRenew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscription.recovered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its money came in time. */
        post: operations["onSubscriptionRecovered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscription.upsold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Something was added to it. */
        post: operations["onSubscriptionUpsold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscription.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A change was scheduled or taken back, or something else about it was set. */
        post: operations["onSubscriptionUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscription.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was scheduled is in force. */
        post: operations["onSubscriptionChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscription.contract_ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its contract ends soon, in `data.days` days. */
        post: operations["onSubscriptionContractEnding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscription.cancel_scheduled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It was cancelled for the end of its period. */
        post: operations["onSubscriptionCancelScheduled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscription.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It has ended; see `data.close_reason`. */
        post: operations["onSubscriptionClosed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "subscription.reopened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It was opened again. */
        post: operations["onSubscriptionReopened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "success_pack.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hours were bought. */
        post: operations["onSuccessPackCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "success_pack.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Something about a pack was changed. */
        post: operations["onSuccessPackUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "success_pack.debited": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Time was used; `data.entry` tells of what. */
        post: operations["onSuccessPackDebited"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "success_pack.reversed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Time was taken back; `data.entry` tells of what. */
        post: operations["onSuccessPackReversed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "success_pack.entry_contested": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The customer contests `data.entry`. */
        post: operations["onSuccessPackEntryContested"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "success_pack.contest_resolved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The contest of `data.entry` was answered. */
        post: operations["onSuccessPackContestResolved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "success_pack.low": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Few hours are left. */
        post: operations["onSuccessPackLow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "ticket.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A ticket was opened. */
        post: operations["onTicketCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "ticket.imported": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A ticket of another system was imported. */
        post: operations["onTicketImported"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "ticket.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Something about a ticket was changed. */
        post: operations["onTicketUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "ticket.solved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A ticket was solved. */
        post: operations["onTicketSolved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "ticket.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A ticket was closed. */
        post: operations["onTicketClosed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "ticket.reopened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A ticket that was over is open again. */
        post: operations["onTicketReopened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "ticket.merged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A ticket went on as another one. */
        post: operations["onTicketMerged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "ticket.rated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The customer has rated how a ticket was solved. */
        post: operations["onTicketRated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook_endpoint.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A webhook endpoint was made. */
        post: operations["onWebhookEndpointCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook_endpoint.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A webhook endpoint was changed, enabled, or disabled by hand. */
        post: operations["onWebhookEndpointUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook_endpoint.secret_rotated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A webhook endpoint has a new secret. */
        post: operations["onWebhookEndpointSecretRotated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook_endpoint.disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A webhook endpoint was disabled, as it is gone or nothing but failures came of it for days. */
        post: operations["onWebhookEndpointDisabled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook_endpoint.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A webhook endpoint was deleted. */
        post: operations["onWebhookEndpointDeleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A test of this endpoint, which was asked for. */
        post: operations["onWebhookTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @example inv_01k9z3q8v4e7tb2m6c0d5f9hja */
        InvoiceId: string;
        /** @example cus_01k9z3q8v4e7tb2m6c0d5f9hjb */
        CustomerId: string;
        /** @example con_01k9z3q8v4e7tb2m6c0d5f9hjc */
        ContactId: string;
        /** @example par_01k9z3q8v4e7tb2m6c0d5f9hjd */
        PartnerId: string;
        /** @example site_01k9z3q8v4e7tb2m6c0d5f9hje */
        SiteId: string;
        /** @example ses_01k9z3q8v4e7tb2m6c0d5f9hjf */
        SessionId: string;
        /** @example key_01k9z3q8v4e7tb2m6c0d5f9hjg */
        ApiKeyId: string;
        /** @example file_01k9z3q8v4e7tb2m6c0d5f9hjh */
        FileId: string;
        /** @example evt_01k9z3q8v4e7tb2m6c0d5f9hjj */
        EventId: string;
        /** @example line_01k9z3q8v4e7tb2m6c0d5f9hjk */
        LineId: string;
        /** @example pay_01k9z3q8v4e7tb2m6c0d5f9hjm */
        PaymentId: string;
        /** @example chg_01k9z3q8v4e7tb2m6c0d5f9hk0 */
        CustomerChangeId: string;
        /** @example ivt_01k9z3q8v4e7tb2m6c0d5f9hk1 */
        InvitationId: string;
        /** @example agt_01k9z3q8v4e7tb2m6c0d5f9hk1 */
        AgentId: string;
        /** @example tkt_01k9z3q8v4e7tb2m6c0d5f9hk2 */
        TicketId: string;
        /** @example inm_01k9z3q8v4e7tb2m6c0d5f9hk4 */
        InboundMailId: string;
        /** @example msg_01k9z3q8v4e7tb2m6c0d5f9hk3 */
        MessageId: string;
        /** @enum {string} */
        TicketStatus: "new" | "in_progress" | "waiting_customer" | "solved" | "closed";
        /** @example inv_01k9z3q8v4e7tb2m6c0d5f9hja */
        AnyId: string;
        /**
         * @description The caller's own id for this object.
         * @example crm-4711
         */
        ExternalId: string;
        /**
         * @description ISO 4217 code
         * @example EUR
         */
        Currency: string;
        /**
         * @description ISO 3166-1 alpha-2 code
         * @example BE
         */
        Country: string;
        /** @enum {string} */
        Language: "en" | "fr";
        /**
         * @description IANA time zone name
         * @example Europe/Brussels
         */
        TimeZone: string;
        /** @example alex@acme.example */
        Email: string;
        /**
         * Format: int64
         * @description Minor units of the document's currency
         */
        Amount: number;
        /** @description Up to 50 values of your own. Contacts never see them. */
        Metadata: {
            [key: string]: string;
        };
        /** @example https://www.partner.example */
        Origin: string;
        /** @enum {string} */
        Permission: "quotations:read" | "quotations:write" | "orders:read" | "invoices:read" | "payments:write" | "payment_methods:read" | "payment_methods:write" | "subscriptions:read" | "subscriptions:write" | "tickets:own" | "tickets:all" | "packs:read" | "packs:write" | "profile:write" | "contacts:write";
        /**
         * @description A preset of permissions
         * @enum {string}
         */
        Role: "owner" | "billing" | "accountant" | "technical" | "viewer";
        /**
         * @description What a secret key may do. `*` is everything, for the vendor only.
         * @enum {string}
         */
        Scope: "*" | "customers:read" | "customers:write" | "contacts:read" | "contacts:write" | "sessions:write" | "invoices:read" | "invoices:write" | "invoices:issue" | "invoices:credit" | "invoices:import" | "payments:read" | "payments:record" | "payments:refund" | "payment_methods:read" | "products:read" | "products:write" | "quotations:read" | "quotations:write" | "orders:read" | "orders:write" | "subscriptions:read" | "subscriptions:write" | "packs:read" | "packs:write" | "share_links:read" | "share_links:write" | "test_clock:write" | "files:read" | "files:write" | "partners:read" | "partners:write" | "sites:read" | "sites:write" | "keys:read" | "keys:write" | "settings:read" | "settings:write" | "events:read" | "webhooks:read" | "webhooks:write" | "audit:read" | "agents:read" | "agents:write" | "tickets:read" | "tickets:write" | "messages:read" | "messages:write" | "imports:read" | "imports:write" | "exports:read" | "exports:write";
        /**
         * @description What a site shows. One that is off is gone from the API too, for sessions of that site: its operations answer 403
         *     `section_off`, and nothing of it is in alerts, links, streams or elsewhere. Paying is part of quotations and invoices:
         *     without `payment_methods` cards are not listed, changed or removed, but one can be added to pay with. `messages` is the
         *     list of all correspondence; conversations go with what they are about. `profile` is also the company and its contacts.
         * @enum {string}
         */
        Section: "quotations" | "orders" | "invoices" | "tickets" | "subscriptions" | "success_packs" | "payment_methods" | "messages" | "profile";
        /** @description Design tokens by name without the leading `--portal-`, for instance `accent`. */
        Theme: {
            [key: string]: string;
        };
        /** @description RFC 9457 */
        Problem: {
            /** @description Address of a page that explains the code */
            type: string;
            title: string;
            status: number;
            detail?: string;
            /** @description Stable, for programs */
            code: string;
            request_id?: string;
            current_status?: string;
            current_version?: number;
            /** @description Seconds */
            retry_after?: number;
            /** @description Why a payment was declined, for programs */
            decline_code?: string;
            /** @description `soft`: may be tried again; `hard`: may not */
            decline_kind?: string;
            /** @description The payment that was declined, or is under way */
            payment_id?: string;
            errors?: components["schemas"]["FieldError"][];
        };
        FieldError: {
            /**
             * @example body
             * @example query
             * @example path
             * @example header
             */
            in: string;
            /**
             * @description JSON pointer, or the path in an XML document
             * @example #/lines/0/quantity
             */
            pointer: string;
            code: string;
            detail: string;
        };
        Address: {
            line1?: string | null;
            line2?: string | null;
            line3?: string | null;
            city?: string | null;
            postal_code?: string | null;
            region?: string | null;
            country?: string | null;
        };
        Identifier: {
            /** @description ISO 6523 or EAS code; null for a bare id */
            scheme: string | null;
            value: string;
        };
        PartyContact: {
            name: string | null;
            phone: string | null;
            email: string | null;
        };
        /** @description A seller or buyer as printed on a document */
        Party: {
            name: string;
            trading_name: string | null;
            vat_number: string | null;
            tax_number: string | null;
            registration: components["schemas"]["Identifier"] | null;
            identifiers: components["schemas"]["Identifier"][];
            endpoint: components["schemas"]["Identifier"] | null;
            address: components["schemas"]["Address"];
            contact: components["schemas"]["PartyContact"] | null;
        };
        SiteConfiguration: {
            id: components["schemas"]["SiteId"];
            /** @constant */
            object: "site_configuration";
            name: string;
            locale: string | null;
            theme: components["schemas"]["Theme"];
            /** @description Those that are on, of the site and in the settings */
            sections: string[];
            sign_in_methods: string[];
            vendor_name: string;
            /**
             * @example sandbox
             * @example live
             */
            mode: string;
            uploads: components["schemas"]["UploadLimits"];
        };
        /** @description Either `password` or the `code` of a mail. */
        LoginRequest: {
            email: components["schemas"]["Email"];
            password?: string;
            code?: components["schemas"]["MailedCode"];
            totp_code?: components["schemas"]["SecondStep"];
            customer_id?: components["schemas"]["CustomerId"];
        };
        MailRequest: {
            email: components["schemas"]["Email"];
        };
        MailSent: {
            /** @constant */
            object: "mail_sent";
            /**
             * @description Seconds for which the code or link is good
             * @example 600
             */
            expires_in: number;
        };
        PasswordResetComplete: {
            token: string;
            password: components["schemas"]["NewPassword"];
        };
        /** @description Ten characters or more; neither the e-mail address nor one of the commonest passwords */
        NewPassword: string;
        /**
         * @description Six digits; spaces do not matter
         * @example 482913
         */
        MailedCode: string;
        /**
         * @description The six digits that the app shows, or a recovery code
         * @example 482913
         * @example k7q2m-9xw4t
         */
        SecondStep: string;
        CodeGiven: {
            code: components["schemas"]["MailedCode"];
        };
        /** @description The password, or a code of `POST /v1/profile/codes`. */
        Confirmation: {
            password?: string;
            code?: components["schemas"]["MailedCode"];
        };
        /** @description `current_password`, or a `code` of `POST /v1/profile/codes`. */
        ProfilePassword: {
            current_password?: string;
            code?: components["schemas"]["MailedCode"];
            new_password: components["schemas"]["NewPassword"];
        };
        /** @description `password`, or a `code` of `POST /v1/profile/codes`. */
        EmailChangeCreate: {
            email: components["schemas"]["Email"];
            password?: string;
            code?: components["schemas"]["MailedCode"];
        };
        Profile: {
            id: components["schemas"]["ContactId"];
            /** @constant */
            object: "profile";
            name: string;
            email: string;
            /** @description null: that of the company */
            language: string | null;
            notifications: components["schemas"]["Notifications"];
            /** @description Whether the person signed in here, and so may change password, address and second step */
            signed_in: boolean;
            /** @description Whether the person has a password for this site */
            has_password: boolean;
            /** @description Whether a second step is asked at sign-in */
            has_totp: boolean;
            /** @example 10 */
            recovery_codes_left: number;
            /** @description The address that waits for its code */
            pending_email: string | null;
            companies: components["schemas"]["SessionCompany"][];
        };
        /** @description Which mails the person gets. */
        Notifications: {
            /** @description Quotations, orders, invoices and credit notes */
            documents: boolean;
            /** @description Payments and reminders to pay */
            payments: boolean;
            subscriptions: boolean;
            tickets: boolean;
            /** @description Success packs */
            packs: boolean;
            /** @description Always true */
            security: boolean;
        };
        ProfileUpdate: {
            name?: string;
            language?: components["schemas"]["Language"] | null;
            notifications?: components["schemas"]["NotificationsUpdate"];
        };
        NotificationsUpdate: {
            documents?: boolean;
            payments?: boolean;
            subscriptions?: boolean;
            tickets?: boolean;
            packs?: boolean;
            /** @constant */
            security?: true;
        };
        TotpSetup: {
            /** @constant */
            object: "totp_setup";
            /**
             * @description Base32, to type into the app
             * @example JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP
             */
            secret: string;
            /** @description otpauth URI */
            uri: string;
            /** @description The URI as a QR code, row by row, `1` for a dark module */
            qr: string[];
        };
        RecoveryCodes: {
            /** @constant */
            object: "recovery_codes";
            /** @description Each stands for one code of the app, once */
            codes: string[];
        };
        ProfileSession: {
            id: components["schemas"]["SessionId"];
            /** @constant */
            object: "profile_session";
            site: components["schemas"]["ProfileSessionSite"];
            /** @description false: a host minted it */
            signed_in: boolean;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description To five minutes
             */
            last_seen_at: string;
            /**
             * Format: date-time
             * @description Unless its token is refreshed before
             */
            expires_at: string;
            /** @description IP address at sign-in; null for what a host minted */
            address: string | null;
            user_agent: string | null;
            /** @description Whether this call belongs to it */
            current: boolean;
        };
        ProfileSessionSite: {
            id: components["schemas"]["SiteId"];
            name: string;
        };
        ProfileSessionList: {
            data: components["schemas"]["ProfileSession"][];
        };
        ProfileExport: {
            /** @constant */
            object: "profile_export";
            /** Format: date-time */
            exported_at: string;
            email: string;
            memberships: {
                [key: string]: unknown;
            }[];
            sessions: components["schemas"]["ProfileSession"][];
            messages: {
                [key: string]: unknown;
            }[];
            tickets: {
                [key: string]: unknown;
            }[];
            events: components["schemas"]["Event"][];
        };
        /** @description Names the customer by `customer_id` or by `external_customer_id`. */
        PortalSessionCreate: {
            customer_id?: components["schemas"]["CustomerId"];
            external_customer_id?: components["schemas"]["ExternalId"];
            contact_id?: components["schemas"]["ContactId"];
            site_id?: components["schemas"]["SiteId"];
            permissions?: components["schemas"]["Permission"][];
            allowed_origins?: components["schemas"]["Origin"][];
            /**
             * @description Seconds
             * @default 3600
             */
            expires_in?: number;
        };
        CompanySwitch: {
            customer_id: components["schemas"]["CustomerId"];
        };
        PortalSession: {
            id: components["schemas"]["SessionId"];
            /** @constant */
            object: "portal_session";
            /** Format: date-time */
            expires_at: string;
            site_id: components["schemas"]["SiteId"];
            /** @description true when the person signed in here; false when a host minted the session */
            signed_in: boolean;
            customer: components["schemas"]["SessionCustomer"];
            contact: components["schemas"]["SessionContact"] | null;
            permissions: string[];
            uploads: components["schemas"]["UploadLimits"];
            /** @description Those that are on; operations of others answer 403 `section_off` */
            sections: string[];
            /** @description true for a session without a contact, which reads everything of the customer and changes nothing */
            preview: boolean;
            /** @description Companies the person can switch to, this one included */
            companies: components["schemas"]["SessionCompany"][];
        };
        PortalSessionCreated: {
            /**
             * @description Bearer token, shown once
             * @example pst_9v0f…
             */
            token: string;
            session: components["schemas"]["PortalSession"];
        };
        SessionCustomer: {
            id: components["schemas"]["CustomerId"];
            name: string;
            currency: string;
            time_zone: string;
            language: string;
        };
        SessionContact: {
            id: components["schemas"]["ContactId"];
            name: string;
            email: string;
            role: string;
            /** @description The person's own; null: that of the company */
            language: string | null;
        };
        SessionCompany: {
            customer_id: components["schemas"]["CustomerId"];
            name: string;
        };
        InvoiceZip: {
            invoice_ids: components["schemas"]["InvoiceId"][];
        };
        Statement: {
            /** @constant */
            object: "statement";
            customer_id: components["schemas"]["CustomerId"];
            customer_name: string;
            /** Format: date */
            from_date: string;
            /** Format: date */
            to_date: string;
            /**
             * Format: date
             * @description The day by which it is told how old what is open is: `to_date`, or the customer's day where that is not there yet
             */
            aged_on: string;
            /** @description One for each currency in which anything was ever booked, by its code */
            accounts: components["schemas"]["StatementAccount"][];
        };
        StatementAccount: {
            currency: string;
            /** @description Owed before the period; below zero it is the customer's credit */
            opening_balance: components["schemas"]["Amount"];
            /** @description Invoices of the period */
            invoiced: components["schemas"]["Amount"];
            /** @description Credit notes of the period, below zero */
            credited: components["schemas"]["Amount"];
            /** @description Payments of the period, below zero */
            paid: components["schemas"]["Amount"];
            /** @description Refunds of the period and payments that a bank took back in it */
            refunded: components["schemas"]["Amount"];
            /** @description The opening balance and the four sums of the period: `open` less `credit` */
            closing_balance: components["schemas"]["Amount"];
            /** @description What is due of invoices at the end of the period */
            open: components["schemas"]["Amount"];
            /** @description What no invoice has used of payments and credit notes */
            credit: components["schemas"]["Amount"];
            aging: components["schemas"]["StatementAging"];
            /** @description By their days; on one day documents first */
            entries: components["schemas"]["StatementEntry"][];
        };
        /** @description What is open, by the days since it was due */
        StatementAging: {
            not_due: components["schemas"]["Amount"];
            days_1_30: components["schemas"]["Amount"];
            days_31_60: components["schemas"]["Amount"];
            days_61_90: components["schemas"]["Amount"];
            days_over_90: components["schemas"]["Amount"];
        };
        StatementEntry: {
            /**
             * @description `invoice`, `credit_note`, `payment`, `refund`, or `taken_back` for a payment that a bank has taken back
             * @example invoice
             * @example credit_note
             * @example payment
             * @example refund
             * @example taken_back
             */
            kind: string;
            /** Format: date */
            date: string;
            /** @description Of a document */
            invoice_id: string | null;
            /** @description Of money */
            payment_id: string | null;
            /** @description Number of the document, or reference of the payment */
            number: string | null;
            /**
             * @description How it was paid, as a payment says
             * @example card
             * @example bank_transfer
             */
            method: string | null;
            /** Format: date */
            due_date: string | null;
            /** @description Above zero it is owed */
            amount: components["schemas"]["Amount"];
            /** @description Owed after it */
            balance: components["schemas"]["Amount"];
        };
        InvoiceSummary: {
            id: components["schemas"]["InvoiceId"];
            /** @constant */
            object: "invoice";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description The caller's own id; never shown to contacts */
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
            /**
             * @description `invoice` or `credit_note`; the amounts of a credit note are negative
             * @example invoice
             * @example credit_note
             */
            type: string;
            /**
             * @description UNTDID 1001 code
             * @example 380
             */
            type_code: string;
            /**
             * @description `portal`, or `external` for a document imported from elsewhere
             * @example portal
             * @example external
             */
            origin: string;
            /**
             * @example draft
             * @example open
             * @example paid
             * @example void
             */
            status: string;
            /**
             * @description What to show before the amount due, derived: `cancelled`, `credit`, `settled`, `reversed`, `paid`, `processing`, `overdue`, `partially_paid` or `waiting`; null for a draft
             * @example overdue
             */
            tag: string | null;
            /** @example INV/2026/00001 */
            number: string | null;
            /** @example Subscription, November */
            subject: string | null;
            customer_id: components["schemas"]["CustomerId"];
            partner_id: components["schemas"]["PartnerId"];
            seller_name: string;
            buyer_name: string;
            /** Format: date */
            issue_date: string | null;
            /** Format: date */
            due_date: string | null;
            /** @description In the customer's time zone; negative when late; null when nothing is due or no date is set */
            days_until_due: number | null;
            currency: string;
            language: string;
            line_total: components["schemas"]["Amount"];
            allowance_total: components["schemas"]["Amount"];
            charge_total: components["schemas"]["Amount"];
            subtotal: components["schemas"]["Amount"];
            tax_total: components["schemas"]["Amount"];
            total: components["schemas"]["Amount"];
            prepaid: components["schemas"]["Amount"];
            rounding: components["schemas"]["Amount"];
            paid: components["schemas"]["Amount"];
            credited: components["schemas"]["Amount"];
            amount_due: components["schemas"]["Amount"];
            /** @description The invoice a credit note credits */
            credits_invoice_id: string | null;
            /** @description The subscription it is for; of a credit note that of its invoice */
            subscription_id: string | null;
            /** Format: date */
            period_start: string | null;
            /** Format: date */
            period_end: string | null;
        };
        InvoiceList: {
            data: components["schemas"]["InvoiceSummary"][];
            has_more: boolean;
            next_cursor: string | null;
            /** @description Only with `include=total_count` */
            total_count?: number;
        };
        Invoice: {
            id: components["schemas"]["InvoiceId"];
            /** @constant */
            object: "invoice";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description The caller's own id; never shown to contacts */
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
            /**
             * @description `invoice` or `credit_note`; the amounts of a credit note are negative
             * @example invoice
             * @example credit_note
             */
            type: string;
            /**
             * @description UNTDID 1001 code
             * @example 380
             */
            type_code: string;
            /**
             * @description `portal`, or `external` for a document imported from elsewhere
             * @example portal
             * @example external
             */
            origin: string;
            /**
             * @example draft
             * @example open
             * @example paid
             * @example void
             */
            status: string;
            /**
             * @description What to show before the amount due, derived: `cancelled`, `credit`, `settled`, `reversed`, `paid`, `processing`, `overdue`, `partially_paid` or `waiting`; null for a draft
             * @example overdue
             */
            tag: string | null;
            /** @example INV/2026/00001 */
            number: string | null;
            /** @example Subscription, November */
            subject: string | null;
            customer_id: components["schemas"]["CustomerId"];
            partner_id: components["schemas"]["PartnerId"];
            seller_name: string;
            buyer_name: string;
            /** Format: date */
            issue_date: string | null;
            /** Format: date */
            due_date: string | null;
            /** @description In the customer's time zone; negative when late; null when nothing is due or no date is set */
            days_until_due: number | null;
            currency: string;
            language: string;
            line_total: components["schemas"]["Amount"];
            allowance_total: components["schemas"]["Amount"];
            charge_total: components["schemas"]["Amount"];
            subtotal: components["schemas"]["Amount"];
            tax_total: components["schemas"]["Amount"];
            total: components["schemas"]["Amount"];
            prepaid: components["schemas"]["Amount"];
            rounding: components["schemas"]["Amount"];
            paid: components["schemas"]["Amount"];
            credited: components["schemas"]["Amount"];
            amount_due: components["schemas"]["Amount"];
            /** @description The invoice a credit note credits */
            credits_invoice_id: string | null;
            /** @description The subscription it is for; of a credit note that of its invoice */
            subscription_id: string | null;
            /** Format: date */
            period_start: string | null;
            /** Format: date */
            period_end: string | null;
            /** Format: date */
            tax_point_date: string | null;
            buyer_reference: string | null;
            /** @description The buyer's purchase order */
            order_reference: string | null;
            contract_reference: string | null;
            notes: string[];
            payment_terms: string | null;
            seller: components["schemas"]["Party"];
            buyer: components["schemas"]["Party"];
            lines: components["schemas"]["InvoiceLine"][];
            /** @description Allowances and charges on the whole document */
            allowances: components["schemas"]["AllowanceCharge"][];
            taxes: components["schemas"]["TaxGroup"][];
            /** @description Payments and credit notes that settle it */
            payments: components["schemas"]["Allocation"][];
            files: components["schemas"]["File"][];
            credit_note_ids: components["schemas"]["InvoiceId"][];
            /** @description For imported documents: stated figures that differ from the arithmetic rules within tolerance */
            differences: components["schemas"]["StatedDifference"][];
        };
        InvoiceLine: {
            id: components["schemas"]["LineId"];
            line_number: string;
            name: string;
            description: string | null;
            note: string | null;
            /**
             * @example 2
             * @example 0.333
             */
            quantity: string;
            /**
             * @description UN/ECE Recommendation 20 code
             * @example C62
             * @example HUR
             */
            unit: string;
            /**
             * @description Major units, per `base_quantity`
             * @example 31.67
             */
            unit_price: string;
            /** @example 1 */
            base_quantity: string;
            allowances: components["schemas"]["AllowanceCharge"][];
            net: components["schemas"]["Amount"];
            /**
             * @description UNCL 5305 code
             * @example S
             * @example Z
             * @example E
             * @example AE
             */
            tax_category: string;
            /**
             * @description Percent
             * @example 21
             */
            tax_rate: string | null;
            /** Format: date */
            period_start: string | null;
            /** Format: date */
            period_end: string | null;
            seller_item_id: string | null;
            buyer_item_id: string | null;
        };
        AllowanceCharge: {
            /**
             * @example allowance
             * @example charge
             */
            kind: string;
            amount: components["schemas"]["Amount"];
            /** Format: int64 */
            base_amount: number | null;
            percent: string | null;
            reason: string | null;
            reason_code: string | null;
            tax_category: string | null;
            tax_rate: string | null;
        };
        TaxGroup: {
            category: string;
            rate: string | null;
            taxable: components["schemas"]["Amount"];
            tax: components["schemas"]["Amount"];
            exemption_reason: string | null;
            exemption_code: string | null;
        };
        Allocation: {
            /**
             * @example payment
             * @example credit_note
             */
            kind: string;
            amount: components["schemas"]["Amount"];
            /** Format: date */
            date: string;
            payment_id: string | null;
            credit_note_id: string | null;
            /** @description Number of the credit note */
            number: string | null;
            /** @example bank_transfer */
            method: string | null;
            reference: string | null;
        };
        StatedDifference: {
            /** @example BR-CO-17 */
            rule: string;
            field: string;
            stated: components["schemas"]["Amount"];
            computed: components["schemas"]["Amount"];
        };
        InvoiceLineCreate: {
            name: string;
            description?: string | null;
            quantity: components["schemas"]["Quantity"];
            /**
             * @description UN/ECE Recommendation 20 code
             * @default C62
             */
            unit?: string;
            unit_price: components["schemas"]["UnitPrice"];
            discount_percent?: string | null;
            /**
             * @description S when there is a rate, Z when it is 0
             * @enum {string}
             */
            tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O";
            /**
             * @description Percent
             * @example 21
             */
            tax_rate: string;
            /** Format: date */
            period_start?: string | null;
            /** Format: date */
            period_end?: string | null;
        };
        /** @example 2 */
        Quantity: string;
        /**
         * @description Major units, never negative (a negative line has a negative quantity)
         * @example 1.005
         */
        UnitPrice: string;
        /** @description An allowance or charge on the whole document, split over the tax groups */
        DocumentDiscount: {
            /** @enum {string} */
            kind: "allowance" | "charge";
            /** Format: int64 */
            amount: number;
            reason?: string | null;
        };
        /** @description Names the customer by `customer_id` or by `external_customer_id`. */
        InvoiceCreate: {
            customer_id?: components["schemas"]["CustomerId"];
            external_customer_id?: components["schemas"]["ExternalId"];
            currency?: components["schemas"]["Currency"];
            subject?: string | null;
            language?: components["schemas"]["Language"];
            /**
             * Format: date
             * @description Absent at issue: the payment days of the settings count from the issue date
             */
            due_date?: string | null;
            buyer_reference?: string | null;
            order_reference?: string | null;
            notes?: string[];
            payment_terms?: string | null;
            /** Format: date */
            period_start?: string | null;
            /** Format: date */
            period_end?: string | null;
            /**
             * @description Whether unit prices contain the tax; default `exclusive`
             * @enum {string}
             */
            tax_behavior?: "exclusive" | "inclusive";
            lines: components["schemas"]["InvoiceLineCreate"][];
            allowances?: components["schemas"]["DocumentDiscount"][];
            metadata?: components["schemas"]["Metadata"];
            external_id?: components["schemas"]["ExternalId"];
        };
        InvoiceUpdate: {
            subject?: string | null;
            language?: components["schemas"]["Language"];
            /**
             * Format: date
             * @description Absent at issue: the payment days of the settings count from the issue date
             */
            due_date?: string | null;
            buyer_reference?: string | null;
            order_reference?: string | null;
            notes?: string[];
            payment_terms?: string | null;
            /** Format: date */
            period_start?: string | null;
            /** Format: date */
            period_end?: string | null;
            /**
             * @description Whether unit prices contain the tax; default `exclusive`
             * @enum {string}
             */
            tax_behavior?: "exclusive" | "inclusive";
            lines?: components["schemas"]["InvoiceLineCreate"][];
            allowances?: components["schemas"]["DocumentDiscount"][];
            metadata?: components["schemas"]["Metadata"];
            external_id?: string | null;
        };
        InvoiceCredit: {
            reason?: string | null;
            lines?: components["schemas"]["InvoiceCreditLine"][];
        };
        InvoiceCreditLine: {
            line_id: components["schemas"]["LineId"];
            /** @description How much of the line to credit */
            quantity: string;
        };
        PaymentRecord: {
            /** Format: int64 */
            amount: number;
            /** Format: date */
            received_on: string;
            /** @enum {string} */
            method: "bank_transfer" | "cash" | "cheque" | "card" | "direct_debit" | "other";
            reference?: string | null;
        };
        Payment: {
            id: components["schemas"]["PaymentId"];
            /** @constant */
            object: "payment";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /**
             * @example requires_action
             * @example processing
             * @example succeeded
             * @example failed
             * @example cancelled
             * @example refunded
             * @example disputed
             * @example returned
             */
            status: string;
            customer_id: components["schemas"]["CustomerId"];
            amount: components["schemas"]["Amount"];
            currency: string;
            /**
             * @example card
             * @example bank_transfer
             */
            method: string;
            /**
             * Format: date
             * @description null before it has succeeded
             */
            received_on: string | null;
            reference: string | null;
            allocated: components["schemas"]["Amount"];
            /**
             * Format: int64
             * @description Credit of the customer
             */
            unallocated: number;
            refunded: components["schemas"]["Amount"];
            /** @description The quotation that is accepted by it */
            quotation_id: string | null;
            payment_method_id: string | null;
            /** @description What it settles, or will */
            invoices: components["schemas"]["PaymentInvoice"][];
            failure: components["schemas"]["PaymentFailure"] | null;
            next_action: components["schemas"]["PaymentAction"] | null;
        };
        ImportResult: {
            /**
             * @example imported
             * @example unchanged
             */
            outcome: string;
            invoice_id: components["schemas"]["InvoiceId"];
            number: string;
            type: string;
            total: components["schemas"]["Amount"];
            currency: string;
            customer_id: components["schemas"]["CustomerId"];
            customer_created: boolean;
            /** @description Attachments stored */
            files: number;
        };
        /** @enum {string} */
        ProductKind: "application" | "user" | "theme" | "service" | "success_pack";
        /** @example prod_01k9z3q8v4e7tb2m6c0d5f9hjn */
        ProductId: string;
        /** @example price_01k9z3q8v4e7tb2m6c0d5f9hjp */
        PriceId: string;
        /** @example quo_01k9z3q8v4e7tb2m6c0d5f9hjq */
        QuotationId: string;
        /** @example qln_01k9z3q8v4e7tb2m6c0d5f9hjr */
        QuotationLineId: string;
        /** @example ord_01k9z3q8v4e7tb2m6c0d5f9hjs */
        OrderId: string;
        /** @example pm_01k9z3q8v4e7tb2m6c0d5f9hjt */
        PaymentMethodId: string;
        /** @example sub_01k9z3q8v4e7tb2m6c0d5f9hjv */
        SubscriptionId: string;
        /**
         * @description Names a row of the tax rules
         * @example standard
         */
        TaxCode: string;
        /**
         * @description UNCL 5305 code
         * @enum {string}
         */
        TaxCategory: "S" | "Z" | "E" | "AE" | "K" | "G" | "O";
        /** @example 21 */
        Percent: string;
        /** @enum {string} */
        IntervalUnit: "month" | "year";
        /** @description Which tax: the first rule that fits decides */
        TaxRule: {
            /** @description Where the customer is: the vendor's country, another EU country, elsewhere, or one country by its code */
            buyer: string;
            /**
             * @description Whether the customer has a verified VAT number
             * @enum {string}
             */
            vat: "verified" | "unverified" | "any";
            /** @description null: every product */
            tax_code: components["schemas"]["TaxCode"] | null;
            category: components["schemas"]["TaxCategory"];
            rate: components["schemas"]["Percent"];
            /** @description Legal text printed for it */
            reason: string | null;
            /** @description VATEX code */
            reason_code: string | null;
        };
        BankAccount: {
            holder: string;
            /** @example BE71096123456769 */
            iban: string;
            bic: string | null;
        };
        Price: {
            id: components["schemas"]["PriceId"];
            /** @constant */
            object: "price";
            /** Format: date-time */
            created_at: string;
            product_id: components["schemas"]["ProductId"];
            currency: string;
            /**
             * @description Major units
             * @example 31.67
             */
            unit_price: string;
            /**
             * @example exclusive
             * @example inclusive
             */
            tax_behavior: string;
            recurring: boolean;
            /**
             * @example month
             * @example year
             */
            interval_unit: string | null;
            interval_count: number | null;
            active: boolean;
        };
        PriceCreate: {
            currency: components["schemas"]["Currency"];
            unit_price: components["schemas"]["UnitPrice"];
            /**
             * @default exclusive
             * @enum {string}
             */
            tax_behavior?: "exclusive" | "inclusive";
            /** @description Recurring every so many of these; absent: one-time */
            interval_unit?: components["schemas"]["IntervalUnit"] | null;
            /** @description Default 1 with an `interval_unit`; refused without one */
            interval_count?: number;
        };
        PriceUpdate: {
            active: boolean;
        };
        Product: {
            id: components["schemas"]["ProductId"];
            /** @constant */
            object: "product";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
            /**
             * @example application
             * @example user
             * @example theme
             * @example service
             * @example success_pack
             */
            kind: string;
            name: string;
            description: string | null;
            /**
             * @description UN/ECE Recommendation 20 code
             * @example C62
             * @example HUR
             */
            unit: string;
            tax_code: string;
            /** @description Minutes in one success pack */
            pack_minutes: number | null;
            active: boolean;
            prices: components["schemas"]["Price"][];
        };
        ProductList: {
            data: components["schemas"]["Product"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        ProductCreate: {
            kind: components["schemas"]["ProductKind"];
            name: string;
            description?: string | null;
            /**
             * @description UN/ECE Recommendation 20 code
             * @default C62
             */
            unit?: string;
            tax_code?: components["schemas"]["TaxCode"];
            /** @description For a success pack, and only there */
            pack_minutes?: number | null;
            external_id?: components["schemas"]["ExternalId"];
            metadata?: components["schemas"]["Metadata"];
        };
        ProductUpdate: {
            name?: string;
            description?: string | null;
            unit?: string;
            tax_code?: components["schemas"]["TaxCode"];
            active?: boolean;
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
        };
        QuotationSummary: {
            id: components["schemas"]["QuotationId"];
            /** @constant */
            object: "quotation";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description The caller's own id; never shown to contacts */
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
            /**
             * @example new
             * @example upsell
             * @example renewal
             */
            kind: string;
            /**
             * @example draft
             * @example sent
             * @example accepted
             * @example rejected
             * @example changes_requested
             * @example cancelled
             */
            status: string;
            /**
             * @description What to show, derived: `draft`, `to_review`, `expired`, `processing`, `changes_requested`, `accepted`, `rejected` or `cancelled`
             * @example to_review
             */
            tag: string;
            /** @example QUO/2026/00042 */
            number: string | null;
            subject: string | null;
            /** @description The one sent last, 0 before any was; accept, reject and request_changes name it */
            revision: number;
            customer_id: components["schemas"]["CustomerId"];
            partner_id: components["schemas"]["PartnerId"];
            buyer_name: string;
            /**
             * Format: date
             * @description Day it was last sent, or made while it is a draft
             */
            date: string;
            /**
             * Format: date
             * @description Through this day of the customer
             */
            valid_until: string | null;
            /** @description Days through which it can still be accepted, 0 on the last one; null where none are counted */
            days_left: number | null;
            expired: boolean;
            currency: string;
            subtotal: components["schemas"]["Amount"];
            tax_total: components["schemas"]["Amount"];
            /**
             * Format: int64
             * @description Of the first invoice: one-time lines and the first period, with tax
             */
            total: number;
            /**
             * Format: int64
             * @description What has to be paid when accepting
             */
            due_now: number;
            /**
             * Format: int64
             * @description Every interval after, with tax
             */
            recurring_total: number;
            /**
             * @example month
             * @example year
             */
            interval_unit: string | null;
            interval_count: number | null;
            order_id: string | null;
            subscription_id: string | null;
        };
        QuotationList: {
            data: components["schemas"]["QuotationSummary"][];
            has_more: boolean;
            next_cursor: string | null;
            /** @description Only with `include=total_count` */
            total_count?: number;
        };
        Quotation: {
            id: components["schemas"]["QuotationId"];
            /** @constant */
            object: "quotation";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description The caller's own id; never shown to contacts */
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
            /**
             * @example new
             * @example upsell
             * @example renewal
             */
            kind: string;
            /**
             * @example draft
             * @example sent
             * @example accepted
             * @example rejected
             * @example changes_requested
             * @example cancelled
             */
            status: string;
            /**
             * @description What to show, derived: `draft`, `to_review`, `expired`, `processing`, `changes_requested`, `accepted`, `rejected` or `cancelled`
             * @example to_review
             */
            tag: string;
            /** @example QUO/2026/00042 */
            number: string | null;
            subject: string | null;
            /** @description The one sent last, 0 before any was; accept, reject and request_changes name it */
            revision: number;
            customer_id: components["schemas"]["CustomerId"];
            partner_id: components["schemas"]["PartnerId"];
            buyer_name: string;
            /**
             * Format: date
             * @description Day it was last sent, or made while it is a draft
             */
            date: string;
            /**
             * Format: date
             * @description Through this day of the customer
             */
            valid_until: string | null;
            /** @description Days through which it can still be accepted, 0 on the last one; null where none are counted */
            days_left: number | null;
            expired: boolean;
            currency: string;
            subtotal: components["schemas"]["Amount"];
            tax_total: components["schemas"]["Amount"];
            /**
             * Format: int64
             * @description Of the first invoice: one-time lines and the first period, with tax
             */
            total: number;
            /**
             * Format: int64
             * @description What has to be paid when accepting
             */
            due_now: number;
            /**
             * Format: int64
             * @description Every interval after, with tax
             */
            recurring_total: number;
            /**
             * @example month
             * @example year
             */
            interval_unit: string | null;
            interval_count: number | null;
            order_id: string | null;
            subscription_id: string | null;
            language: string;
            /**
             * @example exclusive
             * @example inclusive
             */
            tax_behavior: string;
            seller: components["schemas"]["Party"];
            buyer: components["schemas"]["Party"];
            lines: components["schemas"]["QuotationLine"][];
            taxes: components["schemas"]["TaxGroup"][];
            notes: string | null;
            terms: string | null;
            requires_signature: boolean;
            requires_payment: boolean;
            /** @description What share of the total is due when accepting; null: all of it */
            prepayment_percent: string | null;
            /** @description Of the revision as it was sent; the evidence of an acceptance names it */
            sha256: string | null;
            /** @description A payment for it that is under way */
            payment_id: string | null;
            /** @description Why the last attempt to pay this revision failed; null when none has, or another one is under way */
            last_payment_failure: components["schemas"]["QuotationPaymentFailure"] | null;
            /** @description What this caller may do with it now: `accept`, `reject`, `request_changes` */
            allowed_actions: string[];
            /** @description For integrations: whether what is shown here is a revision being drafted; contacts see the one sent last */
            drafted: boolean;
            /** @description What was sent, the newest first */
            revisions: components["schemas"]["QuotationRevisionSummary"][];
            /** @description What the customer answered, the newest first */
            responses: components["schemas"]["QuotationResponse"][];
        };
        QuotationPaymentFailure: {
            /**
             * @example card_declined
             * @example insufficient_funds
             * @example authentication_required
             */
            code: string;
            /** @description In English */
            message: string;
        };
        QuotationLine: {
            id: components["schemas"]["QuotationLineId"];
            product_id: string | null;
            price_id: string | null;
            /**
             * @example application
             * @example user
             * @example theme
             * @example service
             * @example success_pack
             */
            product_kind: string;
            name: string;
            description: string | null;
            /** @example 2 */
            quantity: string;
            /** @description UN/ECE Recommendation 20 code */
            unit: string;
            /** @description Major units, without or with tax as `tax_behavior` says */
            unit_price: string;
            discount_percent: string | null;
            /** @description Charged again every interval */
            recurring: boolean;
            /** @description Of a recurring line in an upsell, whose `unit_price` is that of what is left of the period: the price for a whole interval */
            recurring_unit_price: string | null;
            /** @description The customer may take it or leave it */
            optional: boolean;
            /** @description Whether the totals contain it */
            selected: boolean;
            net: components["schemas"]["Amount"];
            /** @description UNCL 5305 code; null while undecided */
            tax_category: string | null;
            tax_rate: string | null;
            /**
             * @description `rule`, `stated` by the agent, or `undecided`: it waits for an agent
             * @example rule
             * @example stated
             * @example undecided
             */
            tax_source: string;
            /** @description Why this tax, in words */
            tax_reason: string | null;
            /** Format: date */
            period_start: string | null;
            /** Format: date */
            period_end: string | null;
        };
        QuotationRevisionSummary: {
            revision: number;
            /** Format: date-time */
            sent_at: string;
            total: components["schemas"]["Amount"];
            recurring_total: components["schemas"]["Amount"];
            /** @description What is different from the revision before */
            changes: components["schemas"]["QuotationChange"][];
        };
        QuotationChange: {
            /**
             * @example line_added
             * @example line_removed
             * @example line_changed
             * @example field_changed
             */
            kind: string;
            line_id: string | null;
            /** @description Name of the line */
            name: string | null;
            /**
             * @example quantity
             * @example unit_price
             * @example valid_until
             */
            field: string | null;
            before: string | null;
            after: string | null;
        };
        QuotationRevision: {
            /** @constant */
            object: "quotation_revision";
            quotation_id: components["schemas"]["QuotationId"];
            number: string | null;
            revision: number;
            /** Format: date-time */
            sent_at: string;
            /** Format: date */
            valid_until: string | null;
            currency: string;
            tax_behavior: string;
            lines: components["schemas"]["QuotationLine"][];
            taxes: components["schemas"]["TaxGroup"][];
            subtotal: components["schemas"]["Amount"];
            tax_total: components["schemas"]["Amount"];
            total: components["schemas"]["Amount"];
            due_now: components["schemas"]["Amount"];
            recurring_total: components["schemas"]["Amount"];
            interval_unit: string | null;
            interval_count: number | null;
            notes: string | null;
            terms: string | null;
            sha256: string;
        };
        QuotationResponse: {
            id: string;
            /**
             * @example acceptance
             * @example rejection
             * @example change_request
             */
            kind: string;
            revision: number;
            /** Format: date-time */
            created_at: string;
            contact_name: string | null;
            reason: string | null;
            message: string | null;
            lines: components["schemas"]["QuotationLineWish"][];
            po_number: string | null;
            signed_name: string | null;
            /** @description For integrations only */
            evidence?: components["schemas"]["AcceptanceEvidence"] | null;
        };
        AcceptanceEvidence: {
            contact_id: components["schemas"]["ContactId"];
            /** @description The key that minted the session, or null after a sign-in */
            session_minted_by: string | null;
            signed_name: string | null;
            /** @description PNG as a data URL */
            drawing: string | null;
            po_number: string | null;
            ip: string;
            user_agent: string | null;
            /** @description Of the revision as it was signed */
            sha256: string;
            /** Format: date-time */
            accepted_at: string;
        };
        QuotationLineWish: {
            line_id: components["schemas"]["QuotationLineId"];
            quantity?: components["schemas"]["Quantity"] | null;
            note?: string | null;
        };
        /** @description By `price_id`, which fills in what is not said; or with a name, kind and unit price of its own. */
        QuotationLineCreate: {
            price_id?: components["schemas"]["PriceId"];
            product_kind?: components["schemas"]["ProductKind"];
            name?: string;
            description?: string | null;
            quantity: components["schemas"]["Quantity"];
            unit?: string;
            unit_price?: components["schemas"]["UnitPrice"];
            discount_percent?: string | null;
            recurring?: boolean;
            /** @default false */
            optional?: boolean;
            /** @description For an optional line: whether it is taken unless the customer says otherwise; default false */
            selected?: boolean;
            tax_code?: components["schemas"]["TaxCode"];
            tax_category?: components["schemas"]["TaxCategory"];
            tax_rate?: components["schemas"]["Percent"];
            /** Format: date */
            period_start?: string | null;
            /** Format: date */
            period_end?: string | null;
        };
        /** @description With the `id` of a line that stays: as it was but for what is said. Without: a new line, as when creating. */
        QuotationLineUpdate: {
            id?: components["schemas"]["QuotationLineId"];
            price_id?: components["schemas"]["PriceId"];
            product_kind?: components["schemas"]["ProductKind"];
            name?: string;
            description?: string | null;
            quantity?: components["schemas"]["Quantity"];
            unit?: string;
            unit_price?: components["schemas"]["UnitPrice"];
            discount_percent?: string | null;
            recurring?: boolean;
            /** @description Of a new line by default false */
            optional?: boolean;
            /** @description For an optional line: whether it is taken unless the customer says otherwise; default false */
            selected?: boolean;
            tax_code?: components["schemas"]["TaxCode"];
            tax_category?: components["schemas"]["TaxCategory"];
            tax_rate?: components["schemas"]["Percent"];
            /** Format: date */
            period_start?: string | null;
            /** Format: date */
            period_end?: string | null;
        };
        /** @description Names the customer by `customer_id` or by `external_customer_id`. */
        QuotationCreate: {
            customer_id?: components["schemas"]["CustomerId"];
            external_customer_id?: components["schemas"]["ExternalId"];
            /**
             * @default new
             * @enum {string}
             */
            kind?: "new" | "upsell" | "renewal";
            /** @description What an upsell or renewal is about */
            subscription_id?: components["schemas"]["SubscriptionId"] | null;
            currency?: components["schemas"]["Currency"];
            subject?: string | null;
            language?: components["schemas"]["Language"];
            /**
             * Format: date
             * @description Through this day of the customer; null: for ever
             */
            valid_until?: string | null;
            /** @description Default true */
            requires_signature?: boolean;
            /** @description Default true */
            requires_payment?: boolean;
            /** @description Above 0; what share of the total is due when accepting */
            prepayment_percent?: components["schemas"]["Percent"] | null;
            /** @description Of the recurring lines; taken from their prices where these have one */
            interval_unit?: components["schemas"]["IntervalUnit"] | null;
            interval_count?: number;
            /**
             * @description Whether unit prices contain the tax; default `exclusive`
             * @enum {string}
             */
            tax_behavior?: "exclusive" | "inclusive";
            lines: components["schemas"]["QuotationLineCreate"][];
            notes?: string | null;
            terms?: string | null;
            metadata?: components["schemas"]["Metadata"];
            external_id?: components["schemas"]["ExternalId"];
        };
        QuotationUpdate: {
            subject?: string | null;
            language?: components["schemas"]["Language"];
            /**
             * Format: date
             * @description Through this day of the customer; null: for ever
             */
            valid_until?: string | null;
            requires_signature?: boolean;
            requires_payment?: boolean;
            /** @description Above 0; what share of the total is due when accepting */
            prepayment_percent?: components["schemas"]["Percent"] | null;
            /** @description Of the recurring lines; taken from their prices where these have one */
            interval_unit?: components["schemas"]["IntervalUnit"] | null;
            interval_count?: number;
            /**
             * @description Whether unit prices contain the tax; default `exclusive`
             * @enum {string}
             */
            tax_behavior?: "exclusive" | "inclusive";
            /** @description All lines; one that is not named goes */
            lines?: components["schemas"]["QuotationLineUpdate"][];
            notes?: string | null;
            terms?: string | null;
            metadata?: components["schemas"]["Metadata"];
            external_id?: string | null;
        };
        QuotationPreviewRequest: {
            revision: number;
            selected_line_ids: components["schemas"]["SelectedLineIds"];
        };
        /** @description Which of the optional lines are taken */
        SelectedLineIds: components["schemas"]["QuotationLineId"][];
        QuotationPreview: {
            revision: number;
            currency: string;
            subtotal: components["schemas"]["Amount"];
            taxes: components["schemas"]["TaxGroup"][];
            tax_total: components["schemas"]["Amount"];
            total: components["schemas"]["Amount"];
            due_now: components["schemas"]["Amount"];
            recurring_total: components["schemas"]["Amount"];
            interval_unit: string | null;
            interval_count: number | null;
        };
        QuotationAccept: {
            /** @description The one that was read */
            revision: number;
            selected_line_ids?: components["schemas"]["SelectedLineIds"];
            signature?: components["schemas"]["Signature"] | null;
            po_number?: string | null;
            /** @description Needed where something is due now */
            payment?: components["schemas"]["PaymentChoice"] | null;
        };
        Signature: {
            name: string;
            drawing?: string | null;
        };
        PaymentChoice: {
            /** @enum {string} */
            type: "payment_method" | "bank_transfer";
            payment_method_id?: components["schemas"]["PaymentMethodId"];
        };
        QuotationAcceptance: {
            quotation: components["schemas"]["Quotation"];
            order: components["schemas"]["Order"] | null;
            invoice_id: string | null;
            payment: components["schemas"]["Payment"] | null;
        };
        QuotationReject: {
            revision: number;
            /** @enum {string} */
            reason: "price" | "timing" | "competitor" | "features" | "other";
            message?: string | null;
        };
        QuotationChangeRequest: {
            revision: number;
            message: string;
            lines?: components["schemas"]["QuotationLineWish"][];
        };
        OrderSummary: {
            id: components["schemas"]["OrderId"];
            /** @constant */
            object: "order";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description The caller's own id; never shown to contacts */
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
            /**
             * @example new
             * @example upsell
             * @example renewal
             * @example purchase
             */
            kind: string;
            /**
             * @example awaiting_payment
             * @example confirmed
             * @example cancelled
             */
            status: string;
            /**
             * @description Derived from its invoices: `not_invoiced`, `unpaid`, `partially_paid`, `processing`, `paid`, or `reversed` when they were credited before anything was paid
             * @example paid
             */
            payment_status: string;
            /**
             * Format: date
             * @description While it waits for its money: the last of the customer's days on which that can come; then it is cancelled
             */
            pay_until_on: string | null;
            /** @example SO/2026/00017 */
            number: string;
            subject: string | null;
            product_kinds: string[];
            customer_id: components["schemas"]["CustomerId"];
            partner_id: components["schemas"]["PartnerId"];
            buyer_name: string;
            /** Format: date */
            date: string;
            po_number: string | null;
            currency: string;
            subtotal: components["schemas"]["Amount"];
            tax_total: components["schemas"]["Amount"];
            total: components["schemas"]["Amount"];
            /**
             * Format: int64
             * @description What is still due on its invoices
             */
            amount_due: number;
            quotation_id: string | null;
            subscription_id: string | null;
        };
        OrderList: {
            data: components["schemas"]["OrderSummary"][];
            has_more: boolean;
            next_cursor: string | null;
            /** @description Only with `include=total_count` */
            total_count?: number;
        };
        Order: {
            id: components["schemas"]["OrderId"];
            /** @constant */
            object: "order";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description The caller's own id; never shown to contacts */
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
            /**
             * @example new
             * @example upsell
             * @example renewal
             * @example purchase
             */
            kind: string;
            /**
             * @example awaiting_payment
             * @example confirmed
             * @example cancelled
             */
            status: string;
            /**
             * @description Derived from its invoices: `not_invoiced`, `unpaid`, `partially_paid`, `processing`, `paid`, or `reversed` when they were credited before anything was paid
             * @example paid
             */
            payment_status: string;
            /**
             * Format: date
             * @description While it waits for its money: the last of the customer's days on which that can come; then it is cancelled
             */
            pay_until_on: string | null;
            /** @example SO/2026/00017 */
            number: string;
            subject: string | null;
            product_kinds: string[];
            customer_id: components["schemas"]["CustomerId"];
            partner_id: components["schemas"]["PartnerId"];
            buyer_name: string;
            /** Format: date */
            date: string;
            po_number: string | null;
            currency: string;
            subtotal: components["schemas"]["Amount"];
            tax_total: components["schemas"]["Amount"];
            total: components["schemas"]["Amount"];
            /**
             * Format: int64
             * @description What is still due on its invoices
             */
            amount_due: number;
            quotation_id: string | null;
            subscription_id: string | null;
            lines: components["schemas"]["OrderLine"][];
            taxes: components["schemas"]["TaxGroup"][];
            invoices: components["schemas"]["OrderInvoice"][];
        };
        OrderLine: {
            id: string;
            product_id: string | null;
            product_kind: string;
            name: string;
            description: string | null;
            quantity: string;
            unit: string;
            unit_price: string;
            discount_percent: string | null;
            recurring: boolean;
            net: components["schemas"]["Amount"];
            tax_category: string;
            tax_rate: string | null;
        };
        OrderInvoice: {
            id: components["schemas"]["InvoiceId"];
            number: string | null;
            status: string;
            total: components["schemas"]["Amount"];
            amount_due: components["schemas"]["Amount"];
            /** Format: date */
            due_date: string | null;
        };
        /** @description Names the customer by `customer_id` or by `external_customer_id`. */
        OrderCreate: {
            customer_id?: components["schemas"]["CustomerId"];
            external_customer_id?: components["schemas"]["ExternalId"];
            /**
             * @default purchase
             * @enum {string}
             */
            kind?: "new" | "upsell" | "renewal" | "purchase";
            subject?: string | null;
            currency?: components["schemas"]["Currency"];
            /**
             * @default exclusive
             * @enum {string}
             */
            tax_behavior?: "exclusive" | "inclusive";
            po_number?: string | null;
            lines: components["schemas"]["QuotationLineCreate"][];
            /**
             * @description Whether to issue its invoice
             * @default false
             */
            invoice?: boolean;
            external_id?: components["schemas"]["ExternalId"];
            metadata?: components["schemas"]["Metadata"];
        };
        /** @example plan_01k9z3q8v4e7tb2m6c0d5f9hjw */
        PlanId: string;
        /** @example item_01k9z3q8v4e7tb2m6c0d5f9hjx */
        SubscriptionItemId: string;
        /** @example shr_01k9z3q8v4e7tb2m6c0d5f9hjy */
        ShareLinkId: string;
        PlanItem: {
            price_id: components["schemas"]["PriceId"];
            quantity: components["schemas"]["Quantity"];
        };
        Plan: {
            id: components["schemas"]["PlanId"];
            /** @constant */
            object: "plan";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description The vendor's own id; never shown to contacts */
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
            name: string;
            description: string | null;
            currency: string;
            /**
             * @example exclusive
             * @example inclusive
             */
            tax_behavior: string;
            /**
             * @example month
             * @example year
             */
            interval_unit: string;
            interval_count: number;
            /** @description What a subscription of it contains from the start */
            items: {
                price_id: components["schemas"]["PriceId"];
                product_id: components["schemas"]["ProductId"];
                product_kind: string;
                name: string;
                quantity: string;
                unit_price: string;
            }[];
            /** @description What may be added; null: every active recurring price of an application or user that fits */
            addition_price_ids: components["schemas"]["PriceId"][] | null;
            /** @description Whether customers may switch to it by themselves */
            offered: boolean;
            active: boolean;
        };
        PlanList: {
            data: components["schemas"]["Plan"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        PlanCreate: {
            name: string;
            description?: string | null;
            /** @description Recurring prices of one currency, interval and tax behavior */
            items: components["schemas"]["PlanItem"][];
            addition_price_ids?: components["schemas"]["PriceId"][] | null;
            /** @default false */
            offered?: boolean;
            external_id?: components["schemas"]["ExternalId"];
            metadata?: components["schemas"]["Metadata"];
        };
        PlanUpdate: {
            name?: string;
            description?: string | null;
            items?: components["schemas"]["PlanItem"][];
            addition_price_ids?: components["schemas"]["PriceId"][] | null;
            offered?: boolean;
            active?: boolean;
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
        };
        SubscriptionPlan: {
            /** @description null: of no plan in the list, as quotations can sell */
            id: string | null;
            name: string;
        };
        /** @description While To Renew */
        SubscriptionGrace: {
            /**
             * @description Why: `no_method`, `card_expired`, `declined`, `overdue`
             * @example card_expired
             */
            reason: string;
            /** Format: date */
            started_on: string;
            /**
             * Format: date
             * @description The last day on which it can be set right
             */
            ends_on: string;
            /** @description Days through which it can still be set right, 0 on the last one */
            days_left: number;
            /**
             * Format: date-time
             * @description The first instant at which it is closed
             */
            closes_at: string;
        };
        /** @description While To Renew, without the days that are left */
        SubscriptionGracePeriod: {
            /**
             * @description Why: `no_method`, `card_expired`, `declined`, `overdue`
             * @example card_expired
             */
            reason: string;
            /** Format: date */
            started_on: string;
            /**
             * Format: date
             * @description The last day on which it can be set right
             */
            ends_on: string;
            /**
             * Format: date-time
             * @description The first instant at which it is closed
             */
            closes_at: string;
        };
        SubscriptionDatabase: {
            name: string;
            url: string;
            manage_url?: string | null;
        };
        SubscriptionItem: {
            id: components["schemas"]["SubscriptionItemId"];
            price_id: string | null;
            product_id: string | null;
            /**
             * @example application
             * @example user
             */
            product_kind: string;
            name: string;
            description: string | null;
            /** @example 10 */
            quantity: string;
            unit: string;
            /** @description For one interval, without or with tax as `tax_behavior` says */
            unit_price: string;
            discount_percent: string | null;
            net: components["schemas"]["Amount"];
            tax_category: string;
            tax_rate: string | null;
        };
        /** @description What the next period begins with */
        SubscriptionScheduledChange: {
            /** Format: date */
            effective_on: string;
            /** @description null: the plan stays */
            plan: components["schemas"]["SubscriptionPlan"] | null;
            items: components["schemas"]["SubscriptionItem"][];
            /**
             * Format: int64
             * @description Of the next invoice then, with tax
             */
            total: number;
        };
        SubscriptionCancellation: {
            /**
             * Format: date
             * @description The first day without it
             */
            effective_on: string;
            reason: string | null;
            message: string | null;
            /** Format: date-time */
            requested_at: string;
        };
        /** @description What it is charged to: its own method, else the default one */
        SubscriptionMethod: {
            id: components["schemas"]["PaymentMethodId"];
            brand: string;
            last4: string;
            exp_month: number;
            exp_year: number;
            /**
             * @example valid
             * @example expiring
             * @example expired
             */
            status: string;
            /** @description false: the default one of the customer */
            is_own: boolean;
        };
        /** @description As invoices from now on will state it */
        SubscriptionBilling: {
            name: string;
            vat_number: string | null;
            emails: string[];
            address: components["schemas"]["Address"];
        };
        SubscriptionSummary: {
            id: components["schemas"]["SubscriptionId"];
            /** @constant */
            object: "subscription";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description The caller's own id; never shown to contacts */
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
            /** @example SUB/2026/00017 */
            number: string;
            /**
             * @description `pending` (Starts on), `active` (In Progress), `to_renew`, `closed`
             * @example active
             */
            status: string;
            customer_id: components["schemas"]["CustomerId"];
            partner_id: components["schemas"]["PartnerId"];
            plan: components["schemas"]["SubscriptionPlan"];
            currency: string;
            /**
             * @description Decimal
             * @example 3
             */
            application_count: string;
            /**
             * @description Decimal
             * @example 10
             */
            user_count: string;
            /**
             * @example month
             * @example year
             */
            interval_unit: string;
            interval_count: number;
            /**
             * Format: date
             * @description Its anchor: period n starts n intervals later
             */
            starts_on: string;
            /** Format: date */
            period_start: string;
            /**
             * Format: date
             * @description Last day of the period
             */
            period_end: string;
            /** Format: date */
            next_invoice_date: string | null;
            /**
             * Format: int64
             * @description Minor units, with tax, and with the change that is scheduled
             */
            next_invoice_total: number | null;
            /**
             * Format: date
             * @description Its last day
             */
            contract_end: string | null;
            /**
             * @description `charge` or `send_invoice`
             * @example charge
             */
            collection: string;
            /**
             * @description `portal`, or `external`: shown here and invoiced elsewhere
             * @example portal
             */
            billed_by: string;
            /**
             * @description `granted` or `revoked`
             * @example granted
             */
            access: string;
            /** @description Its own; null: the default one of the customer */
            payment_method_id: string | null;
            grace: components["schemas"]["SubscriptionGrace"] | null;
            /**
             * Format: date
             * @description The first day without it
             */
            cancels_on: string | null;
            /** Format: date */
            closed_on: string | null;
            /** @description `non_payment`, `cancelled`, `contract_ended` or `order_unpaid` */
            close_reason: string | null;
        };
        Subscription: {
            id: components["schemas"]["SubscriptionId"];
            /** @constant */
            object: "subscription";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description The caller's own id; never shown to contacts */
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
            /** @example SUB/2026/00017 */
            number: string;
            /**
             * @description `pending` (Starts on), `active` (In Progress), `to_renew`, `closed`
             * @example active
             */
            status: string;
            customer_id: components["schemas"]["CustomerId"];
            partner_id: components["schemas"]["PartnerId"];
            plan: components["schemas"]["SubscriptionPlan"];
            currency: string;
            /**
             * @description Decimal
             * @example 3
             */
            application_count: string;
            /**
             * @description Decimal
             * @example 10
             */
            user_count: string;
            /**
             * @example month
             * @example year
             */
            interval_unit: string;
            interval_count: number;
            /**
             * Format: date
             * @description Its anchor: period n starts n intervals later
             */
            starts_on: string;
            /** Format: date */
            period_start: string;
            /**
             * Format: date
             * @description Last day of the period
             */
            period_end: string;
            /** Format: date */
            next_invoice_date: string | null;
            /**
             * Format: int64
             * @description Minor units, with tax, and with the change that is scheduled
             */
            next_invoice_total: number | null;
            /**
             * Format: date
             * @description Its last day
             */
            contract_end: string | null;
            /**
             * @description `charge` or `send_invoice`
             * @example charge
             */
            collection: string;
            /**
             * @description `portal`, or `external`: shown here and invoiced elsewhere
             * @example portal
             */
            billed_by: string;
            /**
             * @description `granted` or `revoked`
             * @example granted
             */
            access: string;
            /** @description Its own; null: the default one of the customer */
            payment_method_id: string | null;
            grace: components["schemas"]["SubscriptionGrace"] | null;
            /**
             * Format: date
             * @description The first day without it
             */
            cancels_on: string | null;
            /** Format: date */
            closed_on: string | null;
            /** @description `non_payment`, `cancelled`, `contract_ended` or `order_unpaid` */
            close_reason: string | null;
            /**
             * @example exclusive
             * @example inclusive
             */
            tax_behavior: string;
            items: components["schemas"]["SubscriptionItem"][];
            /** @description As it will be, with the change that is scheduled; null: there will be none */
            next_invoice: components["schemas"]["SubscriptionPreviewInvoice"] | null;
            payment_method: components["schemas"]["SubscriptionMethod"] | null;
            billing: components["schemas"]["SubscriptionBilling"];
            /** @description While To Renew: the invoice that waits for its money */
            open_invoice_id: string | null;
            scheduled_change: components["schemas"]["SubscriptionScheduledChange"] | null;
            cancellation: components["schemas"]["SubscriptionCancellation"] | null;
            database: components["schemas"]["SubscriptionDatabase"] | null;
            /** @description What this caller may do with it now: `change_method`, `add`, `reduce`, `switch_plan`, `undo_change`, `cancel`, `undo_cancel`, `reopen` */
            allowed_actions: string[];
        };
        /** @description A subscription as it was when something happened: without what depends on the day or on who asks */
        SubscriptionSnapshot: {
            id: components["schemas"]["SubscriptionId"];
            /** @constant */
            object: "subscription";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description The caller's own id; never shown to contacts */
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
            /** @example SUB/2026/00017 */
            number: string;
            /**
             * @description `pending` (Starts on), `active` (In Progress), `to_renew`, `closed`
             * @example active
             */
            status: string;
            customer_id: components["schemas"]["CustomerId"];
            partner_id: components["schemas"]["PartnerId"];
            plan: components["schemas"]["SubscriptionPlan"];
            currency: string;
            /**
             * @description Decimal
             * @example 3
             */
            application_count: string;
            /**
             * @description Decimal
             * @example 10
             */
            user_count: string;
            /**
             * @example month
             * @example year
             */
            interval_unit: string;
            interval_count: number;
            /**
             * Format: date
             * @description Its anchor: period n starts n intervals later
             */
            starts_on: string;
            /** Format: date */
            period_start: string;
            /**
             * Format: date
             * @description Last day of the period
             */
            period_end: string;
            /** Format: date */
            next_invoice_date: string | null;
            /**
             * Format: int64
             * @description Minor units, with tax, and with the change that is scheduled
             */
            next_invoice_total: number | null;
            /**
             * Format: date
             * @description Its last day
             */
            contract_end: string | null;
            /**
             * @description `charge` or `send_invoice`
             * @example charge
             */
            collection: string;
            /**
             * @description `portal`, or `external`: shown here and invoiced elsewhere
             * @example portal
             */
            billed_by: string;
            /**
             * @description `granted` or `revoked`
             * @example granted
             */
            access: string;
            /** @description Its own; null: the default one of the customer */
            payment_method_id: string | null;
            grace: components["schemas"]["SubscriptionGracePeriod"] | null;
            /**
             * Format: date
             * @description The first day without it
             */
            cancels_on: string | null;
            /** Format: date */
            closed_on: string | null;
            /** @description `non_payment`, `cancelled`, `contract_ended` or `order_unpaid` */
            close_reason: string | null;
            /**
             * @example exclusive
             * @example inclusive
             */
            tax_behavior: string;
            items: components["schemas"]["SubscriptionItem"][];
            scheduled_change: components["schemas"]["SubscriptionScheduledChange"] | null;
            cancellation: components["schemas"]["SubscriptionCancellation"] | null;
            database: components["schemas"]["SubscriptionDatabase"] | null;
        };
        SubscriptionList: {
            data: components["schemas"]["SubscriptionSummary"][];
            has_more: boolean;
            next_cursor: string | null;
            total_count?: number;
        };
        /** @description Of a price in the catalogue, or stated: then `product_kind`, `name` and `unit_price` are needed. */
        SubscriptionItemCreate: {
            price_id?: components["schemas"]["PriceId"];
            product_kind?: components["schemas"]["ProductKind"];
            name?: string;
            description?: string | null;
            quantity: components["schemas"]["Quantity"];
            unit?: string;
            unit_price?: components["schemas"]["UnitPrice"];
            discount_percent?: components["schemas"]["Percent"] | null;
            tax_code?: components["schemas"]["TaxCode"];
            tax_category?: components["schemas"]["TaxCategory"];
            tax_rate?: components["schemas"]["Percent"];
        };
        /** @description Names the customer by `customer_id` or by `external_customer_id`, and a plan or items. */
        SubscriptionCreate: {
            customer_id?: components["schemas"]["CustomerId"];
            external_customer_id?: components["schemas"]["ExternalId"];
            plan_id?: components["schemas"]["PlanId"];
            /** @description Where there is no plan */
            plan_name?: string;
            items?: components["schemas"]["SubscriptionItemCreate"][];
            currency?: components["schemas"]["Currency"];
            /** @enum {string} */
            tax_behavior?: "exclusive" | "inclusive";
            interval_unit?: components["schemas"]["IntervalUnit"];
            interval_count?: number;
            /**
             * Format: date
             * @description Its anchor; default: the customer's day
             */
            starts_on?: string;
            /**
             * Format: date
             * @description The first day that is not invoiced yet: the start of a period, and not before today where the portal bills; default: the start of the next period, or of the first one where it starts later
             */
            next_invoice_date?: string;
            /** Format: date */
            contract_end?: string | null;
            /**
             * @default charge
             * @enum {string}
             */
            collection?: "charge" | "send_invoice";
            /**
             * @default external
             * @enum {string}
             */
            billed_by?: "portal" | "external";
            payment_method_id?: components["schemas"]["PaymentMethodId"] | null;
            database?: components["schemas"]["SubscriptionDatabase"] | null;
            external_id?: components["schemas"]["ExternalId"];
            metadata?: components["schemas"]["Metadata"];
        };
        SubscriptionUpdate: {
            /**
             * Format: date
             * @description Not before the customer's day
             */
            contract_end?: string | null;
            /** @enum {string} */
            collection?: "charge" | "send_invoice";
            database?: components["schemas"]["SubscriptionDatabase"] | null;
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
        };
        SubscriptionAccess: {
            subscription_id: components["schemas"]["SubscriptionId"];
            /**
             * @example granted
             * @example revoked
             */
            access: string;
            /**
             * @example pending
             * @example active
             * @example to_renew
             * @example closed
             */
            status: string;
            /**
             * Format: date
             * @description While something will take it away: the last day with access
             */
            ends_on: string | null;
        };
        /** @description Named by its item where there is some of it already, else by its price */
        SubscriptionAddable: {
            /** @description null: there is none of it yet */
            item_id: string | null;
            /** @description null: it was agreed on without the catalogue */
            price_id: string | null;
            product_id: string | null;
            /**
             * @example application
             * @example user
             */
            product_kind: string;
            name: string;
            description: string | null;
            /** @example C62 */
            unit: string;
            /**
             * @description Decimal, in major units, for a whole interval of the subscription
             * @example 24.90
             */
            unit_price: string;
            /** @description Decimal */
            discount_percent: string | null;
            currency: string;
            /**
             * @example exclusive
             * @example inclusive
             */
            tax_behavior: string;
            /** @description true: charged each period; false: once */
            recurring: boolean;
            /**
             * @description Decimal: how many there are now
             * @example 10
             */
            quantity: string;
        };
        SubscriptionAddableList: {
            data: components["schemas"]["SubscriptionAddable"][];
        };
        /** @description More of an item that is there, or of a price that may be added */
        SubscriptionAddition: {
            item_id?: components["schemas"]["SubscriptionItemId"];
            price_id?: components["schemas"]["PriceId"];
            /**
             * @description How many more
             * @example 2
             */
            quantity: string;
        };
        SubscriptionAdditions: {
            /** @description All that is wanted beyond what there is: what an open upsell quotation had is replaced */
            lines: components["schemas"]["SubscriptionAddition"][];
        };
        SubscriptionReduction: {
            item_id: components["schemas"]["SubscriptionItemId"];
            /**
             * @description How many are left; 0: none
             * @example 8
             */
            quantity: string;
        };
        /** @description Fewer of what there is, or another plan */
        SubscriptionSchedule: {
            items?: components["schemas"]["SubscriptionReduction"][];
            plan_id?: components["schemas"]["PlanId"];
        };
        /** @description One of: additions, a scheduled change, cancelling, re-opening */
        SubscriptionChange: {
            add?: components["schemas"]["SubscriptionAdditions"];
            change?: components["schemas"]["SubscriptionSchedule"];
            /** @constant */
            cancel?: true;
            /** @constant */
            reopen?: true;
        };
        SubscriptionPreviewLine: {
            name: string;
            quantity: string;
            unit_price: string;
            net: components["schemas"]["Amount"];
            /** Format: date */
            period_start: string | null;
            /** Format: date */
            period_end: string | null;
        };
        SubscriptionPreviewInvoice: {
            /** Format: date */
            date: string;
            lines: components["schemas"]["SubscriptionPreviewLine"][];
            subtotal: components["schemas"]["Amount"];
            taxes: components["schemas"]["TaxGroup"][];
            tax_total: components["schemas"]["Amount"];
            total: components["schemas"]["Amount"];
        };
        SubscriptionPreview: {
            currency: string;
            /**
             * Format: date
             * @description From which day it holds
             */
            effective_on: string;
            /**
             * Format: date
             * @description When cancelling: the last day with access
             */
            ends_on: string | null;
            /** @description What is invoiced at once; null: nothing */
            due_now: components["schemas"]["SubscriptionPreviewInvoice"] | null;
            /** @description null: there will be none */
            next_invoice: components["schemas"]["SubscriptionPreviewInvoice"] | null;
        };
        /** @description Names an item by its id or by the product's */
        SubscriptionQuantity: {
            item_id?: components["schemas"]["SubscriptionItemId"];
            product_id?: components["schemas"]["ProductId"];
            /** @description How many there are now */
            quantity: string;
        };
        SubscriptionQuantities: {
            quantities: components["schemas"]["SubscriptionQuantity"][];
        };
        SubscriptionQuantitiesResult: {
            subscription: components["schemas"]["Subscription"];
            /** @description The open upsell quotation, if more is used than is paid for */
            quotation: components["schemas"]["Quotation"] | null;
        };
        SubscriptionPaymentMethodChange: {
            payment_method_id: components["schemas"]["PaymentMethodId"] | null;
        };
        SubscriptionPaymentMethodResult: {
            subscription: components["schemas"]["Subscription"];
            payment: components["schemas"]["Payment"] | null;
        };
        SubscriptionCancel: {
            /** @enum {string} */
            reason?: "price" | "features" | "competitor" | "not_needed" | "other";
            message?: string | null;
            /**
             * @description For integrations
             * @default false
             */
            at_once?: boolean;
        };
        SubscriptionReopen: {
            /** @description Absent: as before */
            payment_method_id?: components["schemas"]["PaymentMethodId"] | null;
        };
        /** @example pack_01k9z3q8v4e7tb2m6c0d5f9hk0 */
        SuccessPackId: string;
        /** @example pke_01k9z3q8v4e7tb2m6c0d5f9hk1 */
        SuccessPackEntryId: string;
        /** @description The person at the vendor whom the customer can ask */
        SuccessPackExpert: {
            id: components["schemas"]["AgentId"];
            name: string;
            email: string | null;
            /** @description To be appended to the address of the API */
            photo_url: string | null;
            /** @description Where an appointment can be made */
            booking_url: string | null;
        };
        SuccessPack: {
            id: components["schemas"]["SuccessPackId"];
            /** @constant */
            object: "success_pack";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description The caller's own id; never shown to contacts */
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
            /** @example Success pack 10 hours */
            name: string;
            /**
             * @example success
             * @example partner_success
             */
            kind: string;
            /**
             * @description `unpaid` (its hours exist once the order is paid), `active`, `used_up`, `expired`
             * @example active
             */
            status: string;
            customer_id: components["schemas"]["CustomerId"];
            partner_id: components["schemas"]["PartnerId"];
            /** @description null: bought elsewhere */
            order_id: string | null;
            expert: components["schemas"]["SuccessPackExpert"] | null;
            /**
             * Format: date
             * @description The customer's day; the oldest pack is used first
             */
            bought_on: string;
            /**
             * Format: date-time
             * @description null: not paid
             */
            available_from: string | null;
            /**
             * Format: date
             * @description Last day for work on it; null: hours never expire
             */
            expires_on: string | null;
            /** @description Bought */
            minutes: number;
            /** @description Used, less what was taken back */
            minutes_used: number;
            /** @description What can be used now; negative when overdrawn */
            minutes_left: number;
            /** @description What was left after its last day */
            minutes_lapsed: number;
            /** @description Whether more may be used than was bought */
            allow_overdraw: boolean;
        };
        SuccessPackList: {
            data: components["schemas"]["SuccessPack"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        /** @description Names the customer by `customer_id` or by `external_customer_id`. */
        SuccessPackCreate: {
            customer_id?: components["schemas"]["CustomerId"];
            external_customer_id?: components["schemas"]["ExternalId"];
            name: string;
            /**
             * @default success
             * @enum {string}
             */
            kind?: "success" | "partner_success";
            minutes: number;
            /** @description Its expert */
            agent_id?: components["schemas"]["AgentId"] | null;
            /**
             * Format: date
             * @description Not after the customer's day, which is the default
             */
            bought_on?: string;
            /**
             * Format: date
             * @description Not before it was bought; default: never
             */
            expires_on?: string | null;
            /** @default false */
            allow_overdraw?: boolean;
            /** @description What its first entry says, such as the number of the invoice */
            description?: string;
            external_id?: components["schemas"]["ExternalId"];
            metadata?: components["schemas"]["Metadata"];
        };
        SuccessPackUpdate: {
            name?: string;
            /** @description Its expert */
            agent_id?: components["schemas"]["AgentId"] | null;
            /**
             * Format: date
             * @description Not before it was bought; a later day brings lapsed hours back
             */
            expires_on?: string | null;
            allow_overdraw?: boolean;
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
        };
        SuccessPackOffer: {
            price_id: components["schemas"]["PriceId"];
            product_id: components["schemas"]["ProductId"];
            name: string;
            description: string | null;
            minutes: number;
            /**
             * @description Major units
             * @example 950.00
             */
            unit_price: string;
            currency: string;
            /**
             * @example exclusive
             * @example inclusive
             */
            tax_behavior: string;
        };
        SuccessPackOfferList: {
            data: components["schemas"]["SuccessPackOffer"][];
        };
        SuccessPackPurchase: {
            customer_id?: components["schemas"]["CustomerId"];
            external_customer_id?: components["schemas"]["ExternalId"];
            price_id: components["schemas"]["PriceId"];
            /**
             * @description How many packs
             * @default 1
             */
            quantity?: number;
        };
        /** @description What the customer says against an entry */
        SuccessPackContest: {
            /**
             * @description `open`, `upheld` (the entry stands) or `corrected` (it was taken back)
             * @example open
             */
            status: string;
            message: string;
            /** Format: date-time */
            contested_at: string;
            contact_name: string | null;
            answer: string | null;
            /** Format: date-time */
            resolved_at: string | null;
            /** @description Where it is talked about */
            ticket: components["schemas"]["TicketReference"] | null;
        };
        SuccessPackEntry: {
            id: components["schemas"]["SuccessPackEntryId"];
            /** @constant */
            object: "success_pack_entry";
            /** Format: date-time */
            created_at: string;
            customer_id: components["schemas"]["CustomerId"];
            partner_id: components["schemas"]["PartnerId"];
            success_pack_id: components["schemas"]["SuccessPackId"];
            success_pack_name: string;
            /**
             * @description `purchase`, `use` or `reversal`
             * @example use
             */
            kind: string;
            /**
             * @description Positive adds, negative takes away
             * @example -50
             */
            minutes: number;
            /**
             * Format: date
             * @description The day of the work
             */
            day: string;
            description: string;
            /** @description Who did the work */
            agent: components["schemas"]["AgentSummary"] | null;
            /** @description What it was for */
            ticket: components["schemas"]["TicketReference"] | null;
            /** @description The same for all entries of one booking, and for none else */
            booking_id: string | null;
            /** @description The entry that it takes back */
            reverses_id: string | null;
            /** @description The entry that took it back */
            reversed_by_id: string | null;
            contest: components["schemas"]["SuccessPackContest"] | null;
            /** @description What this caller may do with it now: `contest`, `reverse`, `resolve_contest` */
            allowed_actions: string[];
        };
        SuccessPackEntryList: {
            data: components["schemas"]["SuccessPackEntry"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        /** @description Names exactly one of `customer_id`, `external_customer_id` and `success_pack_id`. */
        SuccessPackBooking: {
            customer_id?: components["schemas"]["CustomerId"];
            external_customer_id?: components["schemas"]["ExternalId"];
            success_pack_id?: components["schemas"]["SuccessPackId"];
            minutes: number;
            /**
             * Format: date
             * @description The day of the work, not after the customer's day, which is the default
             */
            day?: string;
            description: string;
            /** @description Who did the work */
            agent_id?: components["schemas"]["AgentId"];
            /** @description A ticket of the same customer */
            ticket_id?: components["schemas"]["TicketId"];
        };
        SuccessPackBooked: {
            /** @description One for each pack that was used, the oldest first */
            entries: components["schemas"]["SuccessPackEntry"][];
            /** @description What can still be booked, on all packs of the customer */
            minutes_left: number;
        };
        SuccessPackReversal: {
            /** @description Why, for the customer */
            description: string;
            /** @description Who takes it back */
            agent_id?: components["schemas"]["AgentId"];
        };
        SuccessPackContestCreate: {
            message: string;
        };
        SuccessPackContestAnswer: {
            answer: string;
        };
        /** @description A person at the vendor, as customers see him */
        AgentSummary: {
            id: components["schemas"]["AgentId"];
            name: string;
            /**
             * @description To be appended to the address of the API
             * @example /v1/agents/agt_01k9z3q8v4e7tb2m6c0d5f9hk1/photo
             */
            photo_url: string | null;
        };
        Agent: {
            id: components["schemas"]["AgentId"];
            /** @constant */
            object: "agent";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            external_id: string | null;
            metadata: components["schemas"]["Metadata"];
            name: string;
            email: string;
            phone: string | null;
            photo_file_id: string | null;
            /** @description To be appended to the address of the API */
            photo_url: string | null;
            /** @description Where customers book a meeting */
            booking_url: string | null;
            /**
             * @example active
             * @example disabled
             */
            status: string;
        };
        AgentList: {
            data: components["schemas"]["Agent"][];
            has_more: boolean;
            next_cursor: string | null;
            /** @description Only with `include=total_count` */
            total_count?: number;
        };
        AgentCreate: {
            name: string;
            email: components["schemas"]["Email"];
            phone?: string | null;
            /** @description An image that the vendor has uploaded */
            photo_file_id?: string | null;
            booking_url?: string | null;
            external_id?: components["schemas"]["ExternalId"];
            metadata?: components["schemas"]["Metadata"];
        };
        AgentUpdate: {
            name?: string;
            email?: components["schemas"]["Email"];
            phone?: string | null;
            photo_file_id?: string | null;
            booking_url?: string | null;
            /** @enum {string} */
            status?: "active" | "disabled";
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
        };
        TicketCategory: {
            id: string;
            name: string;
        };
        /** @description What a ticket is about */
        TicketLink: {
            /**
             * @example subscription
             * @example order
             * @example invoice
             * @example success_pack
             */
            type: string;
            id: string;
            /** @description A line of the order or invoice, or an item of the subscription */
            line_id: string | null;
            /**
             * @description Its number, plan or name
             * @example INV/2026/00418
             */
            label: string | null;
        };
        /** @description Names exactly one thing of the same customer; of an order or invoice perhaps one of its lines, of a subscription one of its items. */
        TicketLinkChoice: {
            subscription_id?: components["schemas"]["SubscriptionId"];
            order_id?: components["schemas"]["OrderId"];
            invoice_id?: components["schemas"]["InvoiceId"];
            success_pack_id?: components["schemas"]["SuccessPackId"];
            line_id?: string;
        } | null;
        TicketOpener: {
            /** @description The contact; null where the vendor or another system opened it */
            id: string | null;
            name: string;
        };
        TicketLastMessage: {
            id: components["schemas"]["MessageId"];
            /** Format: date-time */
            at: string;
            author: components["schemas"]["MessageAuthor"];
            /** @description Plain text, at most 200 characters */
            excerpt: string;
        };
        TicketRating: {
            score: number;
            comment: string | null;
            /** Format: date-time */
            rated_at: string;
        };
        TicketReference: {
            id: components["schemas"]["TicketId"];
            /** @example #1042 */
            reference: string;
        };
        Ticket: {
            id: components["schemas"]["TicketId"];
            /** @constant */
            object: "ticket";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description The caller's own id; never shown to contacts */
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
            /** @example #1042 */
            reference: string;
            number: number;
            subject: string;
            category: components["schemas"]["TicketCategory"] | null;
            /**
             * @example new
             * @example in_progress
             * @example waiting_customer
             * @example solved
             * @example closed
             */
            status: string;
            customer_id: components["schemas"]["CustomerId"];
            partner_id: components["schemas"]["PartnerId"];
            opened_by: components["schemas"]["TicketOpener"];
            assignee: components["schemas"]["AgentSummary"] | null;
            /** @description What it is about; null also for contacts who may not read that */
            link: components["schemas"]["TicketLink"] | null;
            /** Format: date-time */
            last_message_at: string;
            /** @description The newest that customers see; null once its messages have gone into another ticket */
            last_message: components["schemas"]["TicketLastMessage"] | null;
            /** @description Whether somebody else has written what the reader has not read: the contact, or the agent whom a vendor's key names; always false where there is none */
            unread: boolean;
            rating: components["schemas"]["TicketRating"] | null;
            /**
             * Format: date-time
             * @description While it waits for the customer: when it is solved by itself
             */
            solve_at: string | null;
            /** Format: date-time */
            solved_at: string | null;
            /** Format: date-time */
            closed_at: string | null;
            merged_into: components["schemas"]["TicketReference"] | null;
            /** @description What the contact can do with it now */
            allowed_actions: string[];
        };
        TicketList: {
            data: components["schemas"]["Ticket"][];
            has_more: boolean;
            next_cursor: string | null;
            /** @description Only with `include=total_count` */
            total_count?: number;
            categories: components["schemas"]["TicketCategory"][];
        };
        TicketCreate: {
            customer_id?: components["schemas"]["CustomerId"];
            external_customer_id?: components["schemas"]["ExternalId"];
            subject: string;
            text: components["schemas"]["MessageText"];
            /** @description Id of a category of the settings */
            category?: string | null;
            link?: components["schemas"]["TicketLinkChoice"];
            file_ids?: components["schemas"]["FileId"][];
            /** @description For keys; for whom it is opened */
            contact_id?: components["schemas"]["ContactId"];
            /** @description For the vendor's keys: who writes */
            agent_id?: components["schemas"]["AgentId"];
            author?: components["schemas"]["ExternalAuthor"];
            /** @description For the vendor's keys */
            assignee_id?: components["schemas"]["AgentId"];
            external_id?: components["schemas"]["ExternalId"];
            metadata?: components["schemas"]["Metadata"];
        };
        TicketUpdate: {
            subject?: string;
            category?: string | null;
            /** @enum {string} */
            status?: "in_progress" | "waiting_customer" | "solved" | "closed";
            assignee_id?: string | null;
            link?: components["schemas"]["TicketLinkChoice"];
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
        };
        TicketRatingCreate: {
            /** @description 5 is the best */
            score: number;
            comment?: string | null;
        };
        TicketMerge: {
            into_ticket_id: components["schemas"]["TicketId"];
        };
        /** @description Who has written it in another system, so that both tell the same. Where he writes for the vendor no mail is sent: that system tells the customer */
        ExternalAuthor: {
            name: string;
            /** @description His id there */
            external_id?: string;
            /**
             * @description For whom he writes
             * @default vendor
             * @enum {string}
             */
            side?: "vendor" | "customer";
        };
        MessageAuthor: {
            /**
             * @example contact
             * @example agent
             * @example external
             * @example system
             */
            kind: string;
            /** @description Of the contact or agent */
            id: string | null;
            /** @description Of somebody in another system; never shown to contacts */
            external_id?: string | null;
            name: string;
            /**
             * @example customer
             * @example vendor
             */
            side: string;
            /** @description Of an agent; to be appended to the address of the API */
            photo_url: string | null;
        };
        Message: {
            id: components["schemas"]["MessageId"];
            /** @constant */
            object: "message";
            /** Format: date-time */
            created_at: string;
            /** @description The caller's own id; never shown to contacts */
            external_id?: string | null;
            customer_id: components["schemas"]["CustomerId"];
            partner_id: components["schemas"]["PartnerId"];
            ticket_id: string | null;
            quotation_id: string | null;
            order_id: string | null;
            invoice_id: string | null;
            author: components["schemas"]["MessageAuthor"];
            /** @description Markdown, as it was written */
            text: string;
            content: components["schemas"]["Content"];
            /** @description A note among agents; customers never see one */
            internal: boolean;
            files: components["schemas"]["File"][];
            /** @description Whether somebody else has written it and the reader has not read it */
            unread: boolean;
        };
        MessageList: {
            data: components["schemas"]["Message"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        MessageCreate: {
            ticket_id?: components["schemas"]["TicketId"];
            quotation_id?: components["schemas"]["QuotationId"];
            order_id?: components["schemas"]["OrderId"];
            invoice_id?: components["schemas"]["InvoiceId"];
            text: components["schemas"]["MessageText"];
            file_ids?: components["schemas"]["FileId"][];
            /** @description For the vendor's keys: who writes */
            agent_id?: components["schemas"]["AgentId"];
            /** @description For keys; for whom it is written */
            contact_id?: components["schemas"]["ContactId"];
            author?: components["schemas"]["ExternalAuthor"];
            /**
             * @description For the vendor's keys: a note that customers never see
             * @default false
             */
            internal?: boolean;
            /**
             * @description For the vendor's side, on a ticket: what it becomes. `waiting_customer` where the answer asks something
             * @enum {string}
             */
            status?: "in_progress" | "waiting_customer" | "solved";
            /**
             * @description On a ticket: answer and close
             * @default false
             */
            close?: boolean;
            external_id?: components["schemas"]["ExternalId"];
        };
        /** @description Markdown: headings, lists, quotes, code, emphasis and links. HTML is text. */
        MessageText: string;
        /** @description Names exactly one conversation. */
        ReadMarkCreate: {
            ticket_id?: components["schemas"]["TicketId"];
            quotation_id?: components["schemas"]["QuotationId"];
            order_id?: components["schemas"]["OrderId"];
            invoice_id?: components["schemas"]["InvoiceId"];
            message_id?: components["schemas"]["MessageId"];
            /** @description For the vendor's keys, which name the reader */
            agent_id?: components["schemas"]["AgentId"];
        };
        ReadMark: {
            /** @constant */
            object: "read_mark";
            /** @description The last message that is read; null where there is none */
            message_id: string | null;
            /**
             * Format: date-time
             * @description Its time
             */
            read_to: string | null;
        };
        InboundMail: {
            id: string;
            /** @constant */
            object: "inbound_mail";
            /** Format: date-time */
            received_at: string;
            from_email: string;
            from_name: string;
            subject: string;
            /** @description What was written, without what it quotes; empty for what was ignored */
            text: string;
            /**
             * @example answer
             * @example ticket
             * @example quarantined
             * @example ignored
             */
            result: string;
            /**
             * @description Why it is in no conversation
             * @example unknown_sender
             * @example not_allowed
             * @example agent
             * @example forged
             * @example automatic
             * @example bounce
             * @example loop
             * @example discarded
             */
            reason: string | null;
            /** @description The message that it has become */
            message_id: string | null;
            /** @description The ticket of that message */
            ticket_id: string | null;
        };
        InboundMailRelease: {
            /** @description Who has written it */
            contact_id: components["schemas"]["ContactId"];
            /** @description One of his customer, on which it is an answer; without it, it opens one */
            ticket_id?: components["schemas"]["TicketId"];
        };
        InboundMailList: {
            data: components["schemas"]["InboundMail"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        CorrespondenceReference: {
            /**
             * @example ticket
             * @example quotation
             * @example order
             * @example invoice
             * @example subscription
             * @example payment
             */
            kind: string;
            id: string;
            /** @example #1042 */
            label: string | null;
        };
        CorrespondenceEntry: {
            /** @description Of the message, the mail or the document */
            id: string;
            /**
             * @example message
             * @example mail
             * @example document
             */
            kind: string;
            /** Format: date-time */
            at: string;
            /** @description Subject of the ticket, the document or the mail */
            title: string | null;
            /** @description Plain text, at most 200 characters */
            excerpt: string | null;
            /** @description Of a message */
            author: components["schemas"]["MessageAuthor"] | null;
            reference: components["schemas"]["CorrespondenceReference"] | null;
            unread: boolean;
        };
        CorrespondenceList: {
            data: components["schemas"]["CorrespondenceEntry"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        /** @description Kinds: `invoice_overdue`, `subscription_to_renew`, `subscription_closed`, `subscription_cancels`, `contract_ends`, `card_expires`, `card_expired`, `quotation_expires`, `payment_requires_action`, `order_unpaid`, `pack_low`, `ticket_answer`. Clients ignore kinds that they do not know. */
        Alert: {
            /** @example subscription_to_renew */
            kind: string;
            /**
             * @example critical
             * @example warning
             * @example info
             */
            severity: string;
            /**
             * @example subscription
             * @example invoice
             * @example quotation
             * @example payment_method
             * @example payment
             * @example order
             * @example success_pack
             */
            object_type: string;
            object_id: string;
            /** @description Of the document; of a card its last four digits */
            number: string | null;
            /** @description Plan, subject or brand */
            name: string | null;
            /** Format: int64 */
            amount: number | null;
            currency: string | null;
            /**
             * Format: date
             * @description The day that matters: due, last day of grace, expiry
             */
            date: string | null;
            /** @description Days until that day, negative after it */
            days: number | null;
        };
        AlertList: {
            data: components["schemas"]["Alert"][];
        };
        TestClock: {
            /** @constant */
            object: "test_clock";
            /** @description null: everybody's */
            customer_id: string | null;
            /**
             * Format: date-time
             * @description The instant by which business days are told
             */
            now: string;
            /**
             * Format: date
             * @description The customer's day, or the vendor's
             */
            date: string;
        };
        /** @description By so many days, or to a day */
        TestClockAdvance: {
            customer_id?: components["schemas"]["CustomerId"];
            external_customer_id?: components["schemas"]["ExternalId"];
            days?: number;
            /**
             * Format: date
             * @description At most 400 days ahead
             */
            to_date?: string;
        };
        TestClockDay: {
            /** Format: date */
            date: string;
            /** @description Issued */
            invoices: number;
            /** @description Invoices that were paid by a charge */
            charged: number;
            declined: number;
            to_renew: number;
            recovered: number;
            closed: number;
        };
        TestClockRun: {
            /** @constant */
            object: "test_clock";
            customer_id: string | null;
            /** Format: date-time */
            now: string;
            /** Format: date */
            date: string;
            /** @description Each day on which something happened, in order */
            days: components["schemas"]["TestClockDay"][];
        };
        SharedDocument: {
            /**
             * @example quotation
             * @example invoice
             * @example order
             */
            type: string;
            id: string;
        };
        /** @description Names exactly one document. */
        ShareLinkCreate: {
            quotation_id?: components["schemas"]["QuotationId"];
            invoice_id?: components["schemas"]["InvoiceId"];
            order_id?: components["schemas"]["OrderId"];
            /**
             * @description Seconds
             * @default 2592000
             */
            expires_in?: number;
        };
        ShareLink: {
            id: components["schemas"]["ShareLinkId"];
            /** @constant */
            object: "share_link";
            /** Format: date-time */
            created_at: string;
            customer_id: components["schemas"]["CustomerId"];
            partner_id: components["schemas"]["PartnerId"];
            document: components["schemas"]["SharedDocument"];
            /**
             * @description `contact`, `integration` or `mail`
             * @example contact
             */
            created_by: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: date-time */
            revoked_at: string | null;
            /** Format: date-time */
            last_used_at: string | null;
        };
        ShareLinkList: {
            data: components["schemas"]["ShareLink"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        ShareLinkCreated: {
            share_link: components["schemas"]["ShareLink"];
            /** @description On the page of the customer's site, else on the API's own plain page */
            url: string;
        };
        ShareSessionCreate: {
            secret: string;
        };
        ShareSession: {
            /** @constant */
            object: "share_session";
            /** @description Bearer token `pss_…`, for the one document */
            token: string;
            /** Format: date-time */
            expires_at: string;
            document: components["schemas"]["SharedDocument"];
            customer_name: string;
            language: string;
            time_zone: string;
            /** @description Name of the vendor */
            vendor: string;
            /** @description The document on the page where the customer signs in, to accept or pay; null where none is known */
            sign_in_url: string | null;
        };
        PaymentList: {
            data: components["schemas"]["Payment"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        PaymentFailure: {
            /**
             * @description Stable
             * @example card_declined
             * @example insufficient_funds
             * @example expired_card
             * @example incorrect_cvc
             * @example stolen_card
             * @example processing_error
             * @example authentication_failed
             * @example amount_not_supported
             */
            code: string;
            /**
             * @description `soft`: may be tried again; `hard`: may not
             * @example soft
             * @example hard
             */
            kind: string;
            detail: string;
        };
        /** @description What the customer has to do next */
        PaymentAction: {
            /**
             * @description `sandbox_challenge`: answer by `challenge` when confirming; `stripe`: hand the secret to Stripe.js
             * @example sandbox_challenge
             * @example stripe
             */
            type: string;
            client_secret?: string;
        };
        PaymentCreate: {
            invoice_ids: components["schemas"]["InvoiceId"][];
            /**
             * Format: int64
             * @description Default: everything that is due on them
             */
            amount?: number;
            payment_method_id: components["schemas"]["PaymentMethodId"];
        };
        PaymentConfirm: {
            /**
             * @description Sandbox mode only
             * @enum {string}
             */
            challenge?: "approve" | "decline";
        };
        PaymentAllocationCreate: {
            invoice_id: components["schemas"]["InvoiceId"];
            /** Format: int64 */
            amount: number;
        };
        PaymentAllocate: {
            allocations: components["schemas"]["PaymentAllocationCreate"][];
        };
        /** @description Names the customer by `customer_id` or by `external_customer_id`. */
        CustomerPaymentRecord: {
            customer_id?: components["schemas"]["CustomerId"];
            external_customer_id?: components["schemas"]["ExternalId"];
            /** Format: int64 */
            amount: number;
            currency: components["schemas"]["Currency"];
            /** Format: date */
            received_on: string;
            /** @enum {string} */
            method: "bank_transfer" | "cash" | "cheque" | "card" | "direct_debit" | "other";
            reference?: string | null;
            allocations?: components["schemas"]["PaymentAllocationCreate"][];
        };
        PaymentRefund: {
            /**
             * Format: int64
             * @description Default: all that was not refunded yet
             */
            amount?: number;
            reason?: string | null;
        };
        PaymentInvoice: {
            invoice_id: components["schemas"]["InvoiceId"];
            number: string | null;
            amount: components["schemas"]["Amount"];
        };
        Credit: {
            currency: string;
            amount: components["schemas"]["Amount"];
        };
        CreditList: {
            data: components["schemas"]["Credit"][];
        };
        PaymentInstructions: {
            holder: string;
            iban: string;
            bic: string | null;
            amount: components["schemas"]["Amount"];
            currency: string;
            /**
             * @description Creditor reference (ISO 11649)
             * @example RF18539007547034
             */
            reference: string;
            /** @description The SEPA payment QR code, row by row, `1` for a dark module; null where the currency is not EUR */
            qr: string[] | null;
        };
        PaymentOptions: {
            /**
             * @description What takes cards; null: none
             * @example sandbox
             * @example stripe
             */
            provider: string | null;
            /**
             * @example sandbox
             * @example live
             */
            mode: string;
            bank_transfer: boolean;
            partial_payments: boolean;
            /** @description The least part, of what is due; null where parts are not taken */
            partial_payment_minimum_percent: number | null;
            test_cards: components["schemas"]["TestCard"][];
            stripe_publishable_key: string | null;
        };
        TestCard: {
            number: string;
            /**
             * @example succeeds
             * @example insufficient_funds
             */
            outcome: string;
        };
        PaymentMethod: {
            id: components["schemas"]["PaymentMethodId"];
            /** @constant */
            object: "payment_method";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            customer_id: components["schemas"]["CustomerId"];
            /** @example card */
            type: string;
            /**
             * @example visa
             * @example mastercard
             */
            brand: string;
            last4: string;
            exp_month: number;
            exp_year: number;
            holder: string | null;
            /**
             * @description Derived: good through the last day of its month in the customer's zone
             * @example valid
             * @example expiring
             * @example expired
             */
            status: string;
            is_default: boolean;
            expires_in_days: number;
            /** @description Live subscriptions that are charged to it */
            used_by: components["schemas"]["SubscriptionId"][];
        };
        PaymentMethodList: {
            data: components["schemas"]["PaymentMethod"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        PaymentMethodSetup: {
            /** @description For Stripe.js alone, and for one card */
            client_secret: string;
        };
        /** @description Sandbox mode: `card` with a test number. Stripe: `provider_token`, a confirmed SetupIntent. */
        PaymentMethodCreate: {
            card?: components["schemas"]["SandboxCard"];
            provider_token?: string;
            /**
             * @description The first one is the default in any case
             * @default false
             */
            make_default?: boolean;
        };
        SandboxCard: {
            /**
             * @description Succeeds (two brands); `card_declined`; `insufficient_funds`; `expired_card`; `incorrect_cvc`; `stolen_card`; `processing_error`; asks to confirm; no answer though the charge happened; no answer and no charge; succeeds later by webhook; succeeds and is disputed; succeeds and is returned by the bank
             * @enum {string}
             */
            number: "4242424242424242" | "5555555555554444" | "4000000000000002" | "4000000000009995" | "4000000000000069" | "4000000000000127" | "4000000000009979" | "4000000000000119" | "4000002760003184" | "4000000000000341" | "4000000000000358" | "4000000000000366" | "4000000000000259" | "4000000000000267";
            exp_month: number;
            exp_year: number;
            cvc: string;
            holder?: string | null;
        };
        PaymentMethodUpdate: {
            /** @constant */
            is_default: true;
        };
        Customer: {
            id: components["schemas"]["CustomerId"];
            /** @constant */
            object: "customer";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description The caller's own id; never shown to contacts */
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
            partner_id: components["schemas"]["PartnerId"];
            name: string;
            vat_number: string | null;
            /** @description Whether the vendor has verified the VAT number; another number is unverified again */
            vat_verified: boolean;
            country: string | null;
            currency: string;
            language: string;
            time_zone: string;
            billing_emails: string[];
            phone: string | null;
            /** @description Which of name, vat_number and country contacts can only ask to have changed; with one customer, not in lists */
            locked_fields?: string[];
            address: components["schemas"]["Address"];
            identifiers: components["schemas"]["Identifier"][];
        };
        CustomerList: {
            data: components["schemas"]["Customer"][];
            has_more: boolean;
            next_cursor: string | null;
            /** @description Only with `include=total_count` */
            total_count?: number;
        };
        CustomerMove: {
            partner_id: components["schemas"]["PartnerId"];
        };
        CustomerCreate: {
            /**
             * @description Consumers are refused with 422
             * @default business
             * @enum {string}
             */
            kind?: "business" | "consumer";
            partner_id?: components["schemas"]["PartnerId"];
            name: string;
            vat_number?: string | null;
            /** @description The vendor's to say; refused with 422 from others */
            vat_verified?: boolean;
            country: components["schemas"]["Country"];
            currency?: components["schemas"]["Currency"];
            language?: components["schemas"]["Language"];
            time_zone?: components["schemas"]["TimeZone"];
            billing_emails?: components["schemas"]["Email"][];
            phone?: string | null;
            address?: components["schemas"]["Address"];
            identifiers?: components["schemas"]["Identifier"][];
            metadata?: components["schemas"]["Metadata"];
            external_id?: components["schemas"]["ExternalId"];
        };
        CustomerUpdate: {
            name?: string;
            vat_number?: string | null;
            /** @description The vendor's to say; refused with 422 from others */
            vat_verified?: boolean;
            country?: components["schemas"]["Country"];
            currency?: components["schemas"]["Currency"];
            language?: components["schemas"]["Language"];
            time_zone?: components["schemas"]["TimeZone"];
            billing_emails?: components["schemas"]["Email"][];
            phone?: string | null;
            address?: components["schemas"]["Address"];
            identifiers?: components["schemas"]["Identifier"][];
            metadata?: components["schemas"]["Metadata"];
            external_id?: string | null;
        };
        CustomerChangeField: {
            /**
             * @example name
             * @example vat_number
             * @example country
             */
            field: string;
            /** @description As it was when it was asked */
            before: string | null;
            wanted: string | null;
        };
        CustomerChange: {
            id: components["schemas"]["CustomerChangeId"];
            /** @constant */
            object: "customer_change";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            partner_id: components["schemas"]["PartnerId"];
            customer_id: components["schemas"]["CustomerId"];
            /**
             * @example open
             * @example accepted
             * @example declined
             * @example withdrawn
             */
            status: string;
            changes: components["schemas"]["CustomerChangeField"][];
            reason: string;
            requested_by: components["schemas"]["PersonName"];
            /** @description What the vendor wrote */
            answer: string | null;
            /** Format: date-time */
            answered_at: string | null;
        };
        CustomerChangeList: {
            data: components["schemas"]["CustomerChange"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        /** @description At least one of the three fields. */
        CustomerChangeCreate: {
            name?: string;
            vat_number?: string | null;
            country?: components["schemas"]["Country"];
            reason: string;
        };
        CustomerChangeAnswer: {
            answer?: string;
        };
        CustomerChangeRefusal: {
            answer: string;
        };
        PersonName: {
            contact_id: components["schemas"]["ContactId"];
            name: string;
        };
        Contact: {
            id: components["schemas"]["ContactId"];
            /** @constant */
            object: "contact";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description The caller's own id; never shown to contacts */
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
            customer_id: components["schemas"]["CustomerId"];
            name: string;
            email: string;
            role: string;
            permissions: string[];
            /**
             * @example active
             * @example disabled
             */
            status: string;
            /** @description Whether a password is set */
            can_sign_in: boolean;
            /** Format: date-time */
            last_seen_at: string | null;
        };
        ContactList: {
            data: components["schemas"]["Contact"][];
            has_more: boolean;
            next_cursor: string | null;
            /** @description Only with `include=total_count` */
            total_count?: number;
        };
        ContactCreate: {
            customer_id?: components["schemas"]["CustomerId"];
            external_customer_id?: components["schemas"]["ExternalId"];
            name: string;
            email: components["schemas"]["Email"];
            role?: components["schemas"]["Role"];
            /** @description In place of those of the role */
            permissions?: components["schemas"]["Permission"][] | null;
            external_id?: components["schemas"]["ExternalId"];
            metadata?: components["schemas"]["Metadata"];
        };
        ContactUpdate: {
            name?: string;
            role?: components["schemas"]["Role"];
            permissions?: components["schemas"]["Permission"][] | null;
            /** @enum {string} */
            status?: "active" | "disabled";
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
        };
        PasswordSet: {
            password: string;
        };
        ContactDisabling: {
            /** @constant */
            object: "contact_disabling";
            contact_id: components["schemas"]["ContactId"];
            /** @description Tickets of his that somebody else has to take over */
            open_tickets: number;
            /** @description Cards that he added and live subscriptions are charged to; they stay */
            payment_methods: components["schemas"]["PaymentMethodId"][];
            /** @description Links of his that end */
            share_links: number;
            /** @description Sessions of his that end */
            sessions: number;
            /** @description Whether he cannot be disabled, being the last owner */
            last_owner: boolean;
        };
        ContactDisable: {
            hand_over_to?: components["schemas"]["ContactId"];
        };
        ContactErasure: {
            /** @constant */
            object: "contact_erasure";
            contact_id: components["schemas"]["ContactId"];
            /** @description false where the person is at other customers too, and still signs in there */
            login_erased: boolean;
            /** @description Documents that still name the person */
            remaining: components["schemas"]["ErasureRemainder"][];
        };
        ErasureRemainder: {
            /**
             * @example invoice
             * @example quotation
             */
            object: string;
            count: number;
            /**
             * Format: date
             * @description Of the newest
             */
            kept_until: string;
        };
        Invitation: {
            id: components["schemas"]["InvitationId"];
            /** @constant */
            object: "invitation";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            partner_id: components["schemas"]["PartnerId"];
            customer_id: components["schemas"]["CustomerId"];
            email: string;
            name: string;
            role: string;
            permissions: string[];
            language: string;
            /**
             * @example pending
             * @example expired
             * @example accepted
             * @example revoked
             */
            status: string;
            /** @description null for an integration */
            invited_by: components["schemas"]["PersonName"] | null;
            /** Format: date-time */
            sent_at: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: date-time */
            accepted_at: string | null;
            /** @description Who it has become */
            contact_id: string | null;
        };
        InvitationList: {
            data: components["schemas"]["Invitation"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        /** @description Integrations name the customer, by `customer_id` or `external_customer_id`. */
        InvitationCreate: {
            customer_id?: components["schemas"]["CustomerId"];
            external_customer_id?: components["schemas"]["ExternalId"];
            email: components["schemas"]["Email"];
            name: string;
            role?: components["schemas"]["Role"];
            /** @description In place of those of the role */
            permissions?: components["schemas"]["Permission"][] | null;
            language?: components["schemas"]["Language"];
        };
        InvitationOpen: {
            token: string;
        };
        InvitationOpened: {
            /** @constant */
            object: "invitation_opened";
            email: string;
            name: string;
            role: string;
            language: string;
            customer_name: string;
            /** @description Name of the vendor */
            vendor: string;
            invited_by: string | null;
            /** Format: date-time */
            expires_at: string;
            /** @description true: this person has a login already and has to prove it; false: a new one is made */
            has_login: boolean;
            sign_in_methods: string[];
        };
        InvitationAccept: {
            token: string;
            /** @description Default: as in the invitation */
            name?: string;
            new_password?: components["schemas"]["NewPassword"];
            /** @description Of the login that is there */
            password?: string;
            code?: components["schemas"]["MailedCode"];
            totp_code?: components["schemas"]["SecondStep"];
        };
        Partner: {
            id: components["schemas"]["PartnerId"];
            /** @constant */
            object: "partner";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            name: string;
            /**
             * @example active
             * @example suspended
             */
            status: string;
            /** @description true for the partner of direct customers */
            built_in: boolean;
        };
        PartnerList: {
            data: components["schemas"]["Partner"][];
            has_more: boolean;
            next_cursor: string | null;
            /** @description Only with `include=total_count` */
            total_count?: number;
        };
        PartnerCreate: {
            name: string;
        };
        PartnerUpdate: {
            name?: string;
            /** @enum {string} */
            status?: "active" | "suspended";
        };
        Site: {
            id: components["schemas"]["SiteId"];
            /** @constant */
            object: "site";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            partner_id: components["schemas"]["PartnerId"];
            name: string;
            /** @description The newest one without an end */
            publishable_key: string;
            /** @description Those that are valid, newest first */
            publishable_keys: components["schemas"]["SiteKey"][];
            allowed_origins: string[];
            page_url: string | null;
            locale: string | null;
            theme: components["schemas"]["Theme"];
            sections: string[];
            sign_in_methods: string[];
            /**
             * @example enabled
             * @example disabled
             */
            status: string;
        };
        SiteKey: {
            /** @constant */
            object: "site_key";
            /** @example pk_4t7x… */
            publishable_key: string;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description Until when it is valid
             */
            expires_at: string | null;
            /**
             * Format: date-time
             * @description To the minute
             */
            last_used_at: string | null;
        };
        SiteList: {
            data: components["schemas"]["Site"][];
            has_more: boolean;
            next_cursor: string | null;
            /** @description Only with `include=total_count` */
            total_count?: number;
        };
        /** @enum {string} */
        SignInMethod: "password" | "code";
        SiteCreate: {
            partner_id?: components["schemas"]["PartnerId"];
            name: string;
            allowed_origins: components["schemas"]["Origin"][];
            page_url?: string | null;
            locale?: string | null;
            theme?: components["schemas"]["Theme"];
            sections?: components["schemas"]["Section"][];
            sign_in_methods?: components["schemas"]["SignInMethod"][];
        };
        SiteUpdate: {
            name?: string;
            allowed_origins?: components["schemas"]["Origin"][];
            page_url?: string | null;
            locale?: string | null;
            theme?: components["schemas"]["Theme"];
            sections?: components["schemas"]["Section"][];
            sign_in_methods?: components["schemas"]["SignInMethod"][];
            /** @enum {string} */
            status?: "enabled" | "disabled";
        };
        ApiKey: {
            id: components["schemas"]["ApiKeyId"];
            /** @constant */
            object: "api_key";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            name: string;
            /** @description null for a key of the vendor */
            partner_id: string | null;
            scopes: string[];
            /** @description The last four characters of its newest secret */
            hint: string;
            /** Format: date-time */
            expires_at: string | null;
            /**
             * Format: date-time
             * @description When it got its newest secret
             */
            rotated_at: string | null;
            /** Format: date-time */
            last_used_at: string | null;
        };
        ApiKeyList: {
            data: components["schemas"]["ApiKey"][];
            has_more: boolean;
            next_cursor: string | null;
            /** @description Only with `include=total_count` */
            total_count?: number;
        };
        ApiKeyCreate: {
            name: string;
            partner_id?: components["schemas"]["PartnerId"];
            /** @description Default: everything for the vendor; reading, customers, contacts and sessions for a partner */
            scopes?: components["schemas"]["Scope"][];
            /** Format: date-time */
            expires_at?: string | null;
        };
        ApiKeyUpdate: {
            name?: string;
            /** Format: date-time */
            expires_at?: string | null;
        };
        ApiKeyRotation: {
            /**
             * @description For how long the secrets that it had stay valid
             * @default 24
             */
            overlap_hours?: number;
        };
        ApiKeyCreated: {
            /**
             * @description Shown once
             * @example sk_7f3k…
             */
            secret: string;
            api_key: components["schemas"]["ApiKey"];
        };
        AuditEntry: {
            /** @example aud_01k9z3q8v4e7tb2m6c0d5f9hk7 */
            id: string;
            /** @constant */
            object: "audit_entry";
            /** Format: date-time */
            created_at: string;
            /**
             * @description What was done, by its operationId
             * @example issueInvoice
             */
            operation: string;
            actor: components["schemas"]["AuditActor"];
            /** @description The partner whose key, site or contact it was; null for the vendor */
            partner_id: string | null;
            /** @description The key, session, share link or site that was used */
            credential_id: string | null;
            /** @description What was named and what was changed */
            subject_ids: string[];
            /** @description IP address; null for a command, and once the person was forgotten */
            address: string | null;
            user_agent: string | null;
            request_id: string | null;
            /**
             * @example done
             * @example refused
             */
            outcome: string;
            /** @description Of the problem that a refusal was answered with */
            code: string | null;
        };
        AuditActor: {
            /**
             * @description `agent`: named by the vendor's key; `site`: somebody who has not signed in; `system`: a command
             * @example key
             * @example agent
             * @example contact
             * @example site
             * @example share_link
             * @example system
             */
            kind: string;
            id: string | null;
            /** @description As it is now */
            name: string | null;
        };
        AuditEntryList: {
            data: components["schemas"]["AuditEntry"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        /** @enum {string} */
        SubscriptionAction: "add" | "reduce" | "switch_plan" | "cancel" | "reopen";
        Settings: {
            /** @constant */
            object: "settings";
            /** Format: date-time */
            updated_at: string;
            version: number;
            /**
             * @example sandbox
             * @example live
             */
            mode: string;
            vendor: components["schemas"]["VendorParty"];
            default_time_zone: components["schemas"]["TimeZone"];
            default_currency: components["schemas"]["Currency"];
            default_language: components["schemas"]["Language"];
            /** @description Days from issue to due date */
            payment_days: number;
            /** @example INV */
            invoice_prefix: string;
            /** @example RINV */
            credit_note_prefix: string;
            /** @example QUO */
            quotation_prefix: string;
            /** @example SO */
            order_prefix: string;
            /** @description The first that fits a line decides its tax; none: an agent states it */
            tax_rules: components["schemas"]["TaxRule"][];
            /** @description Where customers may transfer money to */
            bank_account: components["schemas"]["BankAccount"] | null;
            /** @description Days after which an accepted quotation that was not paid is cancelled */
            order_payment_days: number;
            /**
             * @description From when on what was bought can be used, where the money comes slowly
             * @enum {string}
             */
            access_from: "acceptance" | "payment";
            /** @description Whether customers may pay part of an invoice */
            partial_payments: boolean;
            /** @description The least part, of what is due */
            partial_payment_percent: number;
            /** @description Days to set a subscription right after it became To Renew; that day is not counted */
            grace_days: number;
            /** @description On which of these days a soft decline is tried again */
            retry_days: number[];
            /**
             * @description What becomes of the open invoice when a subscription is closed for it
             * @enum {string}
             */
            closing_invoice: "credit_all" | "credit_unserved" | "keep_open";
            /** @description How many days before a contract ends its customer is told */
            contract_notice_days: number[];
            /** @description How many days before a contract ends its renewal is offered */
            renewal_days: number;
            /** @description What customers may do with subscriptions by themselves */
            subscription_actions: components["schemas"]["SubscriptionAction"][];
            /** @description How long the hours of success packs sold from now on can be used, from the day of the order; null: for ever */
            pack_validity_months: number | null;
            /** @description Printed on invoices with something due */
            payment_instructions: string | null;
            branding: components["schemas"]["Branding"];
            /** @description What a ticket can be about; ids are unique */
            ticket_categories: components["schemas"]["TicketCategory"][];
            /** @description Who is told of messages of customers that no agent is assigned to; null: the vendor's own address */
            support_email: string | null;
            /** @description What customers find on every site; a site may switch off more of it */
            sections: components["schemas"]["Section"][];
            /** @description How long documents that name a person who was erased are kept */
            retention_years: number;
        };
        SettingsUpdate: {
            vendor?: components["schemas"]["VendorParty"];
            default_time_zone?: components["schemas"]["TimeZone"];
            default_currency?: components["schemas"]["Currency"];
            default_language?: components["schemas"]["Language"];
            /** @description Days from issue to due date */
            payment_days?: number;
            /** @example INV */
            invoice_prefix?: string;
            /** @example RINV */
            credit_note_prefix?: string;
            /** @example QUO */
            quotation_prefix?: string;
            /** @example SO */
            order_prefix?: string;
            /** @description The first that fits a line decides its tax; none: an agent states it */
            tax_rules?: components["schemas"]["TaxRule"][];
            /** @description Where customers may transfer money to */
            bank_account?: components["schemas"]["BankAccount"] | null;
            /** @description Days after which an accepted quotation that was not paid is cancelled */
            order_payment_days?: number;
            /**
             * @description From when on what was bought can be used, where the money comes slowly
             * @enum {string}
             */
            access_from?: "acceptance" | "payment";
            /** @description Whether customers may pay part of an invoice */
            partial_payments?: boolean;
            /** @description The least part, of what is due */
            partial_payment_percent?: number;
            /** @description Days to set a subscription right after it became To Renew; that day is not counted */
            grace_days?: number;
            /** @description On which of these days a soft decline is tried again */
            retry_days?: number[];
            /**
             * @description What becomes of the open invoice when a subscription is closed for it
             * @enum {string}
             */
            closing_invoice?: "credit_all" | "credit_unserved" | "keep_open";
            /** @description How many days before a contract ends its customer is told */
            contract_notice_days?: number[];
            /** @description How many days before a contract ends its renewal is offered */
            renewal_days?: number;
            /** @description What customers may do with subscriptions by themselves */
            subscription_actions?: components["schemas"]["SubscriptionAction"][];
            /** @description How long the hours of success packs sold from now on can be used, from the day of the order; null: for ever */
            pack_validity_months?: number | null;
            /** @description Printed on invoices with something due */
            payment_instructions?: string | null;
            branding?: components["schemas"]["Branding"];
            /** @description What a ticket can be about; ids are unique */
            ticket_categories?: components["schemas"]["TicketCategory"][];
            /** @description Who is told of messages of customers that no agent is assigned to; null: the vendor's own address */
            support_email?: string | null;
            /** @description What customers find on every site; a site may switch off more of it */
            sections?: components["schemas"]["Section"][];
            /** @description How long documents that name a person who was erased are kept */
            retention_years?: number;
        };
        /** @description The seller on every document issued from now on; replaced as a whole */
        VendorParty: {
            name: string;
            trading_name?: string | null;
            vat_number?: string | null;
            tax_number?: string | null;
            registration?: components["schemas"]["Identifier"] | null;
            identifiers?: components["schemas"]["Identifier"][];
            address?: components["schemas"]["Address"];
            email?: string | null;
            phone?: string | null;
        };
        Branding: {
            accent: string | null;
            logo_file_id: string | null;
        };
        File: {
            id: components["schemas"]["FileId"];
            /** @constant */
            object: "file";
            /** Format: date-time */
            created_at: string;
            name: string;
            /** @description As its content says */
            media_type: string;
            /** @description Bytes */
            size: number;
            sha256: string;
            /**
             * @example attachment
             * @example source
             * @example image
             * @example export
             */
            kind: string;
            /** @description Whether it can be shown in a page: a PNG, JPEG, GIF, WebP or PDF. Everything else is only to be saved */
            inline: boolean;
        };
        /** @description What may be attached to a message; to be told before anybody chooses a file */
        UploadLimits: {
            /** @description Of one file */
            max_bytes: number;
            /** @description Of one message */
            max_files: number;
            /** @description As the attribute `accept` of HTML takes them; `*\/*` is every type */
            media_types: string[];
        };
        /**
         * @description What somebody has written in Markdown, parsed once on the server: headings, paragraphs, lists, quotes, code, emphasis and
         *     links. There is no HTML in it: what looks like HTML is text. Links lead to http, https and mailto only, and images have
         *     become links.
         */
        Content: components["schemas"]["ContentBlock"][];
        ContentBlock: components["schemas"]["ContentParagraph"] | components["schemas"]["ContentHeading"] | components["schemas"]["ContentList"] | components["schemas"]["ContentQuote"] | components["schemas"]["ContentCodeBlock"] | components["schemas"]["ContentRule"];
        ContentParagraph: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "paragraph";
            children: components["schemas"]["ContentInlines"];
        };
        ContentHeading: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "heading";
            level: number;
            children: components["schemas"]["ContentInlines"];
        };
        ContentList: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "list";
            /** @description Number of the first item; null is a list without numbers */
            start: number | null;
            items: components["schemas"]["ContentItem"][];
        };
        ContentItem: {
            /** @constant */
            type: "item";
            children: components["schemas"]["Content"];
        };
        ContentQuote: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "quote";
            children: components["schemas"]["Content"];
        };
        ContentCodeBlock: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "code_block";
            text: string;
        };
        ContentRule: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "rule";
        };
        ContentInlines: components["schemas"]["ContentInline"][];
        ContentInline: components["schemas"]["ContentText"] | components["schemas"]["ContentEmphasis"] | components["schemas"]["ContentStrong"] | components["schemas"]["ContentStrike"] | components["schemas"]["ContentCode"] | components["schemas"]["ContentLink"] | components["schemas"]["ContentBreak"];
        ContentText: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "text";
            text: string;
        };
        ContentEmphasis: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "emphasis";
            children: components["schemas"]["ContentInlines"];
        };
        ContentStrong: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "strong";
            children: components["schemas"]["ContentInlines"];
        };
        ContentStrike: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "strike";
            children: components["schemas"]["ContentInlines"];
        };
        ContentCode: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "code";
            text: string;
        };
        ContentLink: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "link";
            /** @description Never of another kind than these */
            url: string;
            children: components["schemas"]["ContentInlines"];
        };
        ContentBreak: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "break";
        };
        /** @description Names exactly one thing: the PDF of an invoice or a quotation, a file, or the receipt of a payment. */
        DownloadLinkCreate: {
            invoice_id?: components["schemas"]["InvoiceId"];
            file_id?: components["schemas"]["FileId"];
            quotation_id?: components["schemas"]["QuotationId"];
            payment_id?: components["schemas"]["PaymentId"];
        };
        DownloadLink: {
            /** @constant */
            object: "download_link";
            url: string;
            /** Format: date-time */
            expires_at: string;
        };
        /** @example imp_01k9z3q8v4e7tb2m6c0d5f9hk7 */
        ImportId: string;
        /** @enum {string} */
        ImportKind: "customers" | "contacts" | "products" | "invoices" | "subscriptions" | "tickets";
        /** @enum {string} */
        ImportStatus: "queued" | "running" | "succeeded" | "failed" | "cancelled";
        Import: {
            id: components["schemas"]["ImportId"];
            /** @constant */
            object: "import";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description Whose it is; null: the vendor's */
            partner_id: string | null;
            /**
             * @example customers
             * @example contacts
             * @example products
             * @example invoices
             * @example subscriptions
             * @example tickets
             */
            kind: string;
            /**
             * @example ndjson
             * @example csv
             */
            format: string;
            dry_run: boolean;
            /**
             * @description `queued`, `running`, `succeeded` (also where rows were refused), `failed` or `cancelled`
             * @example running
             */
            status: string;
            /**
             * Format: int64
             * @description Bytes
             */
            size: number;
            sha256: string;
            /** @description Percent of the file that is dealt with */
            progress: number;
            /** @description Objects that were read so far: the sum of the four that follow */
            read: number;
            created: number;
            updated: number;
            /** @description There already, and just like it */
            unchanged: number;
            /** @description See `listImportErrors` */
            refused: number;
            /** @description Why it has failed */
            failure: components["schemas"]["ImportFailure"] | null;
            /** @description Whether `resumeImport` can go on with it */
            resumable: boolean;
            /** Format: date-time */
            started_at: string | null;
            /** Format: date-time */
            ended_at: string | null;
        };
        ImportFailure: {
            /**
             * @description `key_not_in_force`, `malformed_csv` or `file_gone`
             * @example key_not_in_force
             */
            code: string;
            detail: string;
            /** @description Of the file, where it is about one; the first is 1 */
            line: number | null;
        };
        ImportList: {
            data: components["schemas"]["Import"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        ImportError: {
            /** @constant */
            object: "import_error";
            /** @description Of the file, on which the row begins; the first is 1 */
            line: number;
            /**
             * @description JSON pointer into the object, `#` for the row as a whole
             * @example #/address/country
             */
            pointer: string;
            /**
             * @description As for the same fault in a request by itself
             * @example required
             * @example not_found
             * @example number_taken
             */
            code: string;
            detail: string;
        };
        ImportErrorList: {
            data: components["schemas"]["ImportError"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        /** @example exp_01k9z3q8v4e7tb2m6c0d5f9hk8 */
        ExportId: string;
        /** @enum {string} */
        ExportKind: "customers" | "contacts" | "invoices" | "subscriptions" | "payments" | "quotations" | "orders" | "tickets" | "events";
        /** @enum {string} */
        ExportFormat: "ndjson" | "csv" | "pdf_zip";
        /** @enum {string} */
        ExportStatus: "queued" | "running" | "succeeded" | "failed" | "expired";
        ExportCreate: {
            kind: components["schemas"]["ExportKind"];
            format: components["schemas"]["ExportFormat"];
            filters?: components["schemas"]["ExportFilters"];
        };
        /** @description Only what is of this customer, named by either id, and from these days */
        ExportFilters: {
            customer_id?: components["schemas"]["CustomerId"];
            external_customer_id?: components["schemas"]["ExternalId"];
            /** Format: date */
            from_date?: string;
            /** Format: date */
            to_date?: string;
        };
        Export: {
            id: components["schemas"]["ExportId"];
            /** @constant */
            object: "export";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description Whose it is; null: the vendor's */
            partner_id: string | null;
            /**
             * @example customers
             * @example contacts
             * @example invoices
             * @example subscriptions
             * @example payments
             * @example quotations
             * @example orders
             * @example tickets
             * @example events
             */
            kind: string;
            /**
             * @example ndjson
             * @example csv
             * @example pdf_zip
             */
            format: string;
            filters: components["schemas"]["ExportedBy"];
            /**
             * @description `queued`, `running`, `succeeded`, `failed`, or `expired` once its file is gone
             * @example running
             */
            status: string;
            /** @description Percent of the objects that are written */
            progress: number;
            /** @description Objects that are written so far */
            rows: number;
            /** @description The file, from when it has succeeded until it expires */
            file_id: string | null;
            /**
             * Format: int64
             * @description Bytes of the file
             */
            size: number | null;
            /** @description Why it has failed */
            failure: components["schemas"]["ExportFailure"] | null;
            /**
             * Format: date-time
             * @description When its file goes: three days after it was written
             */
            expires_at: string | null;
            /** Format: date-time */
            started_at: string | null;
            /** Format: date-time */
            ended_at: string | null;
        };
        ExportedBy: {
            customer_id: string | null;
            /** Format: date */
            from_date: string | null;
            /** Format: date */
            to_date: string | null;
        };
        ExportFailure: {
            /**
             * @description `key_not_in_force` or `internal_error`
             * @example key_not_in_force
             */
            code: string;
            detail: string;
        };
        ExportList: {
            data: components["schemas"]["Export"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        /**
         * @description A row of an import of invoices: an invoice or credit note that the vendor has issued elsewhere. Its figures are kept as
         *     they are stated (a credit note's are negative) and must add up as for `importInvoice`. It names the customer by
         *     `customer_id` or `external_customer_id`.
         */
        InvoiceImport: {
            customer_id?: components["schemas"]["CustomerId"];
            external_customer_id?: components["schemas"]["ExternalId"];
            external_id?: components["schemas"]["ExternalId"];
            metadata?: components["schemas"]["Metadata"];
            /**
             * @default invoice
             * @enum {string}
             */
            type?: "invoice" | "credit_note";
            number: string;
            /** Format: date */
            issue_date: string;
            /** Format: date */
            due_date?: string | null;
            currency: components["schemas"]["Currency"];
            language?: components["schemas"]["Language"];
            subject?: string | null;
            buyer_reference?: string | null;
            order_reference?: string | null;
            notes?: string[];
            payment_terms?: string | null;
            /** Format: date */
            period_start?: string | null;
            /** Format: date */
            period_end?: string | null;
            lines: components["schemas"]["InvoiceLineImport"][];
            allowances?: components["schemas"]["DocumentDiscount"][];
            /** @description Absent: one group for each category and rate of the lines; the tax of a single one is `tax_total`, of several it is computed. Needed where allowances or charges stand */
            taxes?: components["schemas"]["TaxGroupImport"][];
            subtotal: components["schemas"]["Amount"];
            tax_total: components["schemas"]["Amount"];
            total: components["schemas"]["Amount"];
            /** @description What was paid of it before it came here; all of it: it is `paid` */
            prepaid?: components["schemas"]["Amount"];
            rounding?: components["schemas"]["Amount"];
        };
        InvoiceLineImport: {
            name: string;
            description?: string | null;
            quantity: components["schemas"]["Quantity"];
            /**
             * @description UN/ECE Recommendation 20 code
             * @default C62
             */
            unit?: string;
            unit_price: components["schemas"]["UnitPrice"];
            net: components["schemas"]["Amount"];
            /**
             * @description S when there is a rate, Z when it is 0
             * @enum {string}
             */
            tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O";
            /**
             * @description Percent
             * @example 21
             */
            tax_rate: string;
            /** Format: date */
            period_start?: string | null;
            /** Format: date */
            period_end?: string | null;
        };
        TaxGroupImport: {
            /**
             * @description S when there is a rate, Z when it is 0
             * @enum {string}
             */
            tax_category?: "S" | "Z" | "E" | "AE" | "K" | "G" | "O";
            /**
             * @description Percent
             * @example 21
             */
            tax_rate: string;
            taxable: components["schemas"]["Amount"];
            tax: components["schemas"]["Amount"];
        };
        /**
         * @description A row of an import of tickets, with what was written on it. It names the customer by `customer_id` or
         *     `external_customer_id`.
         */
        TicketImport: {
            customer_id?: components["schemas"]["CustomerId"];
            external_customer_id?: components["schemas"]["ExternalId"];
            external_id?: components["schemas"]["ExternalId"];
            metadata?: components["schemas"]["Metadata"];
            subject: string;
            /** @description Id of a category of the settings */
            category?: string | null;
            /**
             * @default closed
             * @enum {string}
             */
            status?: "new" | "in_progress" | "waiting_customer" | "solved" | "closed";
            /** @description For the vendor's keys */
            assignee_id?: components["schemas"]["AgentId"];
            /** @description In the order of their times; the first has opened it */
            messages: components["schemas"]["TicketMessageImport"][];
        };
        /** @description Who wrote it is a contact of the customer, by `contact_email` or `contact_id`, for the vendor's keys an agent, or somebody of another system. */
        TicketMessageImport: {
            text: components["schemas"]["MessageText"];
            /**
             * Format: date-time
             * @description When it was written; not in the future
             */
            created_at: string;
            /**
             * @description A note among agents; for the vendor's keys
             * @default false
             */
            internal?: boolean;
            contact_email?: components["schemas"]["Email"];
            contact_id?: components["schemas"]["ContactId"];
            agent_id?: components["schemas"]["AgentId"];
            author?: components["schemas"]["ExternalAuthor"];
            external_id?: components["schemas"]["ExternalId"];
        };
        Event: {
            id: components["schemas"]["EventId"];
            /** @constant */
            object: "event";
            /**
             * @description What happened, as `invoice.issued`; those of subscriptions are told at `GET /v1/events`
             * @example invoice.issued
             * @example invoice.paid
             * @example customer.created
             * @example subscription.upsold
             * @example subscription.changed
             */
            type: string;
            /** Format: date-time */
            created_at: string;
            partner_id: string | null;
            customer_id: string | null;
            /** @description The object it is about */
            subject_id: string;
            /** @description The object as it was then */
            data: {
                [key: string]: unknown;
            };
        };
        EventList: {
            data: components["schemas"]["Event"][];
            has_more: boolean;
            next_cursor: string | null;
            /** @description Only with `include=total_count` */
            total_count?: number;
        };
        /** @example whe_01k9z3q8v4e7tb2m6c0d5f9hm1 */
        WebhookEndpointId: string;
        /** @example whd_01k9z3q8v4e7tb2m6c0d5f9hm2 */
        WebhookDeliveryId: string;
        /**
         * @description `failed`: not tried any more
         * @enum {string}
         */
        WebhookDeliveryStatus: "pending" | "succeeded" | "failed";
        /**
         * @description A type, all types of a kind, or all
         * @example invoice.paid
         * @example invoice.*
         * @example *
         */
        EventTypeChoice: string;
        /** @example https://erp.partner.example/webhooks */
        WebhookUrl: string;
        WebhookEndpoint: {
            id: components["schemas"]["WebhookEndpointId"];
            /** @constant */
            object: "webhook_endpoint";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            /** @description null for an endpoint of the vendor */
            partner_id: string | null;
            url: string;
            description: string | null;
            event_types: string[];
            /**
             * @example enabled
             * @example disabled
             */
            status: string;
            /**
             * @description `manual`; `gone`: it has answered 410; `failing`: nothing but failures for 5 days
             * @example failing
             */
            disabled_reason: string | null;
            /** Format: date-time */
            disabled_at: string | null;
            /**
             * Format: date-time
             * @description First failure since the last success
             */
            failing_since: string | null;
            /**
             * Format: date-time
             * @description When it got its newest secret
             */
            rotated_at: string | null;
            /**
             * Format: date-time
             * @description Until when deliveries are signed by the secret from before as well
             */
            old_secret_expires_at: string | null;
        };
        WebhookEndpointList: {
            data: components["schemas"]["WebhookEndpoint"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        WebhookEndpointCreate: {
            url: components["schemas"]["WebhookUrl"];
            description?: string | null;
            /**
             * @default [
             *       "*"
             *     ]
             */
            event_types?: components["schemas"]["EventTypeChoice"][];
        };
        WebhookEndpointUpdate: {
            url?: components["schemas"]["WebhookUrl"];
            description?: string | null;
            event_types?: components["schemas"]["EventTypeChoice"][];
            /** @enum {string} */
            status?: "enabled" | "disabled";
        };
        WebhookSecretRotation: {
            /**
             * @description For how long it is signed by the secret from before as well
             * @default 24
             */
            overlap_hours?: number;
        };
        WebhookEndpointCreated: {
            /**
             * @description Shown once; as the libraries of Standard Webhooks take it
             * @example whsec_…
             */
            secret: string;
            webhook_endpoint: components["schemas"]["WebhookEndpoint"];
        };
        WebhookDeliverySummary: {
            id: components["schemas"]["WebhookDeliveryId"];
            /** @constant */
            object: "webhook_delivery";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            webhook_endpoint_id: components["schemas"]["WebhookEndpointId"];
            /** @description Sent as `webhook-id` */
            event_id: components["schemas"]["EventId"];
            /** @example invoice.paid */
            event_type: string;
            /**
             * @example pending
             * @example succeeded
             * @example failed
             */
            status: string;
            /** @description Since it was queued, or queued again */
            attempt_count: number;
            /** Format: date-time */
            last_attempt_at: string | null;
            /**
             * Format: date-time
             * @description While it is pending
             */
            next_attempt_at: string | null;
            /** @description HTTP status of the last attempt; null: there was no answer */
            response_status: number | null;
            /**
             * @description Why the last attempt failed
             * @example status
             * @example timeout
             */
            error: string | null;
        };
        WebhookDelivery: {
            id: components["schemas"]["WebhookDeliveryId"];
            /** @constant */
            object: "webhook_delivery";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            version: number;
            webhook_endpoint_id: components["schemas"]["WebhookEndpointId"];
            /** @description Sent as `webhook-id` */
            event_id: components["schemas"]["EventId"];
            /** @example invoice.paid */
            event_type: string;
            /**
             * @example pending
             * @example succeeded
             * @example failed
             */
            status: string;
            /** @description Since it was queued, or queued again */
            attempt_count: number;
            /** Format: date-time */
            last_attempt_at: string | null;
            /**
             * Format: date-time
             * @description While it is pending
             */
            next_attempt_at: string | null;
            /** @description HTTP status of the last attempt; null: there was no answer */
            response_status: number | null;
            /**
             * @description Why the last attempt failed
             * @example status
             * @example timeout
             */
            error: string | null;
            /** @description What is sent */
            payload: {
                [key: string]: unknown;
            };
            /** @description The latest first, also those from before it was queued again */
            attempts: components["schemas"]["WebhookAttempt"][];
        };
        WebhookAttempt: {
            /** Format: date-time */
            started_at: string;
            /** @description Milliseconds */
            duration_ms: number;
            response_status: number | null;
            /** @description The first 4 KiB of the answer */
            response_body: string | null;
            /**
             * @description `status`: it was none of 2xx; `address_refused`: the host is at a private address; `host_unknown`; `connection_failed`; `tls_failed`; `timeout`; `malformed_answer`; null: it succeeded
             * @example status
             */
            error: string | null;
        };
        WebhookDeliveryList: {
            data: components["schemas"]["WebhookDeliverySummary"][];
            has_more: boolean;
            next_cursor: string | null;
        };
        WebhookReplay: {
            /**
             * @description `all` needs `from`
             * @enum {string}
             */
            only: "failed" | "all";
            /**
             * Format: date-time
             * @description At this instant or later
             */
            from?: string;
            /**
             * Format: date-time
             * @description Before this instant; default: now
             */
            to?: string;
        };
        WebhookReplayed: {
            /** @description How many deliveries wait to be sent */
            queued: number;
        };
        CustomerMovedAway: {
            id: components["schemas"]["CustomerId"];
            /** @constant */
            object: "customer";
            /** @description Whose it was */
            partner_id: components["schemas"]["PartnerId"];
            version: number;
        };
        AgentEvent: {
            /** @enum {string} */
            type: "agent.created" | "agent.updated";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["Agent"];
        };
        ApiKeyEvent: {
            /** @enum {string} */
            type: "api_key.created" | "api_key.updated" | "api_key.rotated" | "api_key.revoked";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["ApiKey"];
        };
        ContactEvent: {
            /** @enum {string} */
            type: "contact.created" | "contact.updated" | "contact.totp_enabled" | "contact.totp_disabled" | "contact.erased";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["Contact"];
        };
        CustomerEvent: {
            /** @enum {string} */
            type: "customer.created" | "customer.updated" | "customer.moved";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["Customer"];
        };
        CustomerMovedAwayEvent: {
            /** @enum {string} */
            type: "customer.moved_away";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["CustomerMovedAway"];
        };
        CustomerChangeEvent: {
            /** @enum {string} */
            type: "customer_change.created" | "customer_change.accepted" | "customer_change.declined" | "customer_change.withdrawn";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["CustomerChange"];
        };
        ExportEvent: {
            /** @enum {string} */
            type: "export.created" | "export.succeeded" | "export.failed";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["Export"];
        };
        FileEvent: {
            /** @enum {string} */
            type: "file.created";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["File"];
        };
        ImportEvent: {
            /** @enum {string} */
            type: "import.created" | "import.succeeded" | "import.failed" | "import.cancelled" | "import.resumed";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["Import"];
        };
        InvitationEvent: {
            /** @enum {string} */
            type: "invitation.created" | "invitation.resent" | "invitation.accepted" | "invitation.revoked";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["Invitation"];
        };
        InvoiceEvent: {
            /** @enum {string} */
            type: "invoice.created" | "invoice.updated" | "invoice.deleted" | "invoice.issued" | "invoice.imported" | "invoice.credited" | "invoice.paid";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["Invoice"];
        };
        MessageEvent: {
            /** @enum {string} */
            type: "message.created" | "note.created";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["Message"];
        };
        OrderEvent: {
            /** @enum {string} */
            type: "order.created" | "order.confirmed" | "order.cancelled";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["Order"];
        };
        PartnerEvent: {
            /** @enum {string} */
            type: "partner.created" | "partner.updated";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["Partner"];
        };
        PaymentEvent: {
            /** @enum {string} */
            type: "payment.created" | "payment.requires_action" | "payment.succeeded" | "payment.failed" | "payment.cancelled" | "payment.unmatched" | "payment.allocated" | "payment.refunded" | "payment.refund_failed" | "payment.disputed" | "payment.returned" | "payment.reinstated";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["Payment"];
        };
        PaymentMethodEvent: {
            /** @enum {string} */
            type: "payment_method.created" | "payment_method.updated" | "payment_method.deleted";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["PaymentMethod"];
        };
        PlanEvent: {
            /** @enum {string} */
            type: "plan.created" | "plan.updated";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["Plan"];
        };
        PriceEvent: {
            /** @enum {string} */
            type: "price.created" | "price.updated";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["Price"];
        };
        ProductEvent: {
            /** @enum {string} */
            type: "product.created" | "product.updated";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["Product"];
        };
        QuotationEvent: {
            /** @enum {string} */
            type: "quotation.created" | "quotation.updated" | "quotation.deleted" | "quotation.sent" | "quotation.revised" | "quotation.accepted" | "quotation.changes_requested" | "quotation.rejected" | "quotation.cancelled";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["Quotation"];
        };
        SettingsEvent: {
            /** @enum {string} */
            type: "settings.updated";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["Settings"];
        };
        ShareLinkEvent: {
            /** @enum {string} */
            type: "share_link.created" | "share_link.revoked";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["ShareLink"];
        };
        SiteEvent: {
            /** @enum {string} */
            type: "site.created" | "site.updated";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["Site"];
        };
        SubscriptionEvent: {
            /** @enum {string} */
            type: "subscription.created" | "subscription.activated" | "subscription.renewed" | "subscription.to_renew" | "subscription.recovered" | "subscription.upsold" | "subscription.updated" | "subscription.changed" | "subscription.contract_ending" | "subscription.cancel_scheduled" | "subscription.closed" | "subscription.reopened";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["SubscriptionSnapshot"];
        };
        SuccessPackEvent: {
            /** @enum {string} */
            type: "success_pack.created" | "success_pack.updated" | "success_pack.debited" | "success_pack.reversed" | "success_pack.entry_contested" | "success_pack.contest_resolved" | "success_pack.low";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["SuccessPack"];
        };
        TicketEvent: {
            /** @enum {string} */
            type: "ticket.created" | "ticket.imported" | "ticket.updated" | "ticket.solved" | "ticket.closed" | "ticket.reopened" | "ticket.merged" | "ticket.rated";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["Ticket"];
        };
        WebhookEndpointEvent: {
            /** @enum {string} */
            type: "webhook_endpoint.created" | "webhook_endpoint.updated" | "webhook_endpoint.secret_rotated" | "webhook_endpoint.disabled" | "webhook_endpoint.deleted" | "webhook.test";
            /**
             * Format: date-time
             * @description When it happened
             */
            timestamp: string;
            data: components["schemas"]["WebhookEndpoint"];
        };
    };
    responses: {
        /** @description The request is not well formed */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No valid credential was given */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The payment was declined */
        Declined: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller may not do this */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such object, or the caller may not read it */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The state of the object does not allow this */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The object has changed since the version named in If-Match */
        PreconditionFailed: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large */
        ContentTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is of a type this operation does not read */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description One or more fields are wrong */
        ValidationFailed: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description Any 2xx within 15 seconds says that it was taken. Anything else, a redirection too, is tried again after 5 s, 5 min,
         *     30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h, each up to a tenth longer; `Retry-After` of a 429 or 503 counts where it is
         *     longer. 410 disables the endpoint.
         */
        WebhookTaken: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Any other error */
        Error: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description How many at most. */
        Limit: number;
        /** @description `next_cursor` of the page before. */
        Cursor: string;
        /** @description Adds `total_count` to the list. */
        Include: "total_count";
        CustomerIdFilter: components["schemas"]["CustomerId"];
        /** @description Only what is about this subscription. */
        SubscriptionIdFilter: components["schemas"]["SubscriptionId"];
        ExternalCustomerIdFilter: components["schemas"]["ExternalId"];
        /** @description Any unique text, bare or as a quoted string. */
        IdempotencyKey: string;
        /** @description The ETag the change is based on; another version answers 412. */
        IfMatch: string;
        IfNoneMatch: string;
        /** @description Any unique text, bare or as a quoted string; the same one for every try of the same intent. */
        RequiredIdempotencyKey: string;
        ProductId: components["schemas"]["ProductId"];
        PriceId: components["schemas"]["PriceId"];
        QuotationId: components["schemas"]["QuotationId"];
        Revision: number;
        PlanId: components["schemas"]["PlanId"];
        SubscriptionId: components["schemas"]["SubscriptionId"];
        SuccessPackId: components["schemas"]["SuccessPackId"];
        SuccessPackEntryId: components["schemas"]["SuccessPackEntryId"];
        ShareLinkId: components["schemas"]["ShareLinkId"];
        AgentId: components["schemas"]["AgentId"];
        InboundMailId: components["schemas"]["InboundMailId"];
        TicketId: components["schemas"]["TicketId"];
        OrderId: components["schemas"]["OrderId"];
        PaymentIdPath: components["schemas"]["PaymentId"];
        PaymentMethodId: components["schemas"]["PaymentMethodId"];
        Provider: "sandbox" | "stripe";
        InvoiceId: components["schemas"]["InvoiceId"];
        CustomerChangeId: components["schemas"]["CustomerChangeId"];
        InvitationId: components["schemas"]["InvitationId"];
        CustomerId: components["schemas"]["CustomerId"];
        ContactId: components["schemas"]["ContactId"];
        PartnerIdPath: components["schemas"]["PartnerId"];
        SiteId: components["schemas"]["SiteId"];
        SessionId: components["schemas"]["SessionId"];
        ApiKeyId: components["schemas"]["ApiKeyId"];
        PublishableKey: string;
        FileId: components["schemas"]["FileId"];
        ImportId: components["schemas"]["ImportId"];
        ExportId: components["schemas"]["ExportId"];
        /** @description First day of the period. Without it the period is the year that ends with `to_date`. */
        StatementFrom: string;
        /** @description Last day of the period. Without it the customer's day, or the vendor's where that is ahead. */
        StatementTo: string;
        EventId: components["schemas"]["EventId"];
        WebhookEndpointId: components["schemas"]["WebhookEndpointId"];
        WebhookDeliveryId: components["schemas"]["WebhookDeliveryId"];
    };
    requestBodies: {
        AgentEvent: {
            content: {
                "application/json": components["schemas"]["AgentEvent"];
            };
        };
        ApiKeyEvent: {
            content: {
                "application/json": components["schemas"]["ApiKeyEvent"];
            };
        };
        ContactEvent: {
            content: {
                "application/json": components["schemas"]["ContactEvent"];
            };
        };
        CustomerEvent: {
            content: {
                "application/json": components["schemas"]["CustomerEvent"];
            };
        };
        CustomerMovedAwayEvent: {
            content: {
                "application/json": components["schemas"]["CustomerMovedAwayEvent"];
            };
        };
        CustomerChangeEvent: {
            content: {
                "application/json": components["schemas"]["CustomerChangeEvent"];
            };
        };
        ExportEvent: {
            content: {
                "application/json": components["schemas"]["ExportEvent"];
            };
        };
        FileEvent: {
            content: {
                "application/json": components["schemas"]["FileEvent"];
            };
        };
        ImportEvent: {
            content: {
                "application/json": components["schemas"]["ImportEvent"];
            };
        };
        InvitationEvent: {
            content: {
                "application/json": components["schemas"]["InvitationEvent"];
            };
        };
        InvoiceEvent: {
            content: {
                "application/json": components["schemas"]["InvoiceEvent"];
            };
        };
        MessageEvent: {
            content: {
                "application/json": components["schemas"]["MessageEvent"];
            };
        };
        OrderEvent: {
            content: {
                "application/json": components["schemas"]["OrderEvent"];
            };
        };
        PartnerEvent: {
            content: {
                "application/json": components["schemas"]["PartnerEvent"];
            };
        };
        PaymentEvent: {
            content: {
                "application/json": components["schemas"]["PaymentEvent"];
            };
        };
        PaymentMethodEvent: {
            content: {
                "application/json": components["schemas"]["PaymentMethodEvent"];
            };
        };
        PlanEvent: {
            content: {
                "application/json": components["schemas"]["PlanEvent"];
            };
        };
        PriceEvent: {
            content: {
                "application/json": components["schemas"]["PriceEvent"];
            };
        };
        ProductEvent: {
            content: {
                "application/json": components["schemas"]["ProductEvent"];
            };
        };
        QuotationEvent: {
            content: {
                "application/json": components["schemas"]["QuotationEvent"];
            };
        };
        SettingsEvent: {
            content: {
                "application/json": components["schemas"]["SettingsEvent"];
            };
        };
        ShareLinkEvent: {
            content: {
                "application/json": components["schemas"]["ShareLinkEvent"];
            };
        };
        SiteEvent: {
            content: {
                "application/json": components["schemas"]["SiteEvent"];
            };
        };
        SubscriptionEvent: {
            content: {
                "application/json": components["schemas"]["SubscriptionEvent"];
            };
        };
        SuccessPackEvent: {
            content: {
                "application/json": components["schemas"]["SuccessPackEvent"];
            };
        };
        TicketEvent: {
            content: {
                "application/json": components["schemas"]["TicketEvent"];
            };
        };
        WebhookEndpointEvent: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointEvent"];
            };
        };
    };
    headers: {
        /** @description Names this request in logs and problems. */
        XRequestId: string;
        /** @description `"v<version>"`, with the day where fields derive from it. */
        ETag: string;
        /** @description Where to ask what has become of it. */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getSiteConfiguration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteConfiguration"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description A portal session */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalSessionCreated"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    requestLoginCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailRequest"];
            };
        };
        responses: {
            /** @description Taken */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSent"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailRequest"];
            };
        };
        responses: {
            /** @description Taken */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSent"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    completePasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordResetComplete"];
            };
        };
        responses: {
            /** @description The password is set */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    updateProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    requestProfileCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sent */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSent"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    setProfilePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfilePassword"];
            };
        };
        responses: {
            /** @description The password is set */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    requestEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailChangeCreate"];
            };
        };
        responses: {
            /** @description Taken */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSent"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    confirmEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeGiven"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    beginTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        responses: {
            /** @description What the app needs */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpSetup"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    confirmTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeGiven"];
            };
        };
        responses: {
            /** @description The second step is on */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    removeTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        responses: {
            /** @description The second step is off */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listProfileSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileSessionList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    endProfileSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    signOutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    exportProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileExport"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createPortalSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortalSessionCreate"];
            };
        };
        responses: {
            /** @description A portal session */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalSessionCreated"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getCurrentSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalSession"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    endCurrentSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    refreshPortalSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A portal session */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalSessionCreated"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    switchCompany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanySwitch"];
            };
        };
        responses: {
            /** @description A portal session */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalSessionCreated"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    revokePortalSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: components["parameters"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                customer_id?: components["parameters"]["CustomerIdFilter"];
                external_customer_id?: components["parameters"]["ExternalCustomerIdFilter"];
                /** @description Only what is about this subscription. */
                subscription_id?: components["parameters"]["SubscriptionIdFilter"];
                /** @description A leading `-` sorts downwards. Equal values are ordered by id. */
                sort?: "-issue_date" | "issue_date" | "-due_date" | "due_date" | "-number" | "number" | "-amount_due" | "amount_due" | "-total" | "total";
                /** @description Any of these stored states. */
                status?: ("draft" | "open" | "paid" | "void")[];
                type?: "invoice" | "credit_note";
                /** @description true: only what is past its due date and not paid */
                overdue?: boolean;
                currency?: components["schemas"]["Currency"];
                issue_date_gte?: string;
                issue_date_lte?: string;
                due_date_gte?: string;
                due_date_lte?: string;
                /** @description Found in number, subject or buyer reference, or equal to the total or amount due (`1210.00`). Every character is taken literally. */
                q?: string;
                /** @description Adds `total_count` to the list. */
                include?: components["parameters"]["Include"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceCreate"];
            };
        };
        responses: {
            /** @description The draft */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    importInvoice: {
        parameters: {
            query?: {
                /** @description true: the seller need not be the vendor */
                any_seller?: boolean;
            };
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">…</Invoice> */
                "application/xml": string;
            };
        };
        responses: {
            /** @description The same document was imported before */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResult"];
                };
            };
            /** @description Stored as an external invoice */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    zipInvoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceZip"];
            };
        };
        responses: {
            /** @description The archive */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getInvoice: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                invoice_id: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Not changed since the ETag in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    deleteInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag the change is based on; another version answers 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                invoice_id: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    updateInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag the change is based on; another version answers 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                invoice_id: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    issueInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                invoice_id: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    creditInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                invoice_id: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceCredit"];
            };
        };
        responses: {
            /** @description The credit note */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    recordPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                invoice_id: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentRecord"];
            };
        };
        responses: {
            /** @description The payment */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    downloadInvoicePdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The PDF */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getStatement: {
        parameters: {
            query?: {
                customer_id?: components["parameters"]["CustomerIdFilter"];
                external_customer_id?: components["parameters"]["ExternalCustomerIdFilter"];
                /** @description First day of the period. Without it the period is the year that ends with `to_date`. */
                from_date?: components["parameters"]["StatementFrom"];
                /** @description Last day of the period. Without it the customer's day, or the vendor's where that is ahead. */
                to_date?: components["parameters"]["StatementTo"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statement */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getStatementPdf: {
        parameters: {
            query?: {
                customer_id?: components["parameters"]["CustomerIdFilter"];
                external_customer_id?: components["parameters"]["ExternalCustomerIdFilter"];
                /** @description First day of the period. Without it the period is the year that ends with `to_date`. */
                from_date?: components["parameters"]["StatementFrom"];
                /** @description Last day of the period. Without it the customer's day, or the vendor's where that is ahead. */
                to_date?: components["parameters"]["StatementTo"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The PDF */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getStatementCsv: {
        parameters: {
            query?: {
                customer_id?: components["parameters"]["CustomerIdFilter"];
                external_customer_id?: components["parameters"]["ExternalCustomerIdFilter"];
                /** @description First day of the period. Without it the period is the year that ends with `to_date`. */
                from_date?: components["parameters"]["StatementFrom"];
                /** @description Last day of the period. Without it the customer's day, or the vendor's where that is ahead. */
                to_date?: components["parameters"]["StatementTo"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listProducts: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                kind?: components["schemas"]["ProductKind"];
                active?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductCreate"];
            };
        };
        responses: {
            /** @description The product */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    updateProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag the change is based on; another version answers 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                product_id: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductUpdate"];
            };
        };
        responses: {
            /** @description The product */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createPrice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                product_id: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceCreate"];
            };
        };
        responses: {
            /** @description The price */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Price"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    updatePrice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                price_id: components["parameters"]["PriceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceUpdate"];
            };
        };
        responses: {
            /** @description The price */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Price"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listQuotations: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                customer_id?: components["parameters"]["CustomerIdFilter"];
                external_customer_id?: components["parameters"]["ExternalCustomerIdFilter"];
                /** @description Only what is about this subscription. */
                subscription_id?: components["parameters"]["SubscriptionIdFilter"];
                /** @description A leading `-` sorts downwards. Equal values are ordered by id. */
                sort?: "-date" | "date" | "-valid_until" | "valid_until" | "-number" | "number" | "-total" | "total";
                /** @description Any of these stored states. */
                status?: ("draft" | "sent" | "accepted" | "rejected" | "changes_requested" | "cancelled")[];
                /** @description true: only what the customer can still accept today */
                open?: boolean;
                /** @description Found in number or subject. Every character is taken literally. */
                q?: string;
                /** @description Adds `total_count` to the list. */
                include?: components["parameters"]["Include"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createQuotation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotationCreate"];
            };
        };
        responses: {
            /** @description The draft */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quotation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getQuotation: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                quotation_id: components["parameters"]["QuotationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quotation"];
                };
            };
            /** @description Not changed since the ETag in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    deleteQuotation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag the change is based on; another version answers 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                quotation_id: components["parameters"]["QuotationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    updateQuotation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag the change is based on; another version answers 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                quotation_id: components["parameters"]["QuotationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotationUpdate"];
            };
        };
        responses: {
            /** @description The quotation */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quotation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    sendQuotation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                quotation_id: components["parameters"]["QuotationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quotation as sent */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quotation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    reviseQuotation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                quotation_id: components["parameters"]["QuotationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotationUpdate"];
            };
        };
        responses: {
            /** @description The quotation with the drafted revision */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quotation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    cancelQuotation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                quotation_id: components["parameters"]["QuotationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quotation */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quotation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    previewQuotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quotation_id: components["parameters"]["QuotationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotationPreviewRequest"];
            };
        };
        responses: {
            /** @description What it would come to */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationPreview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    acceptQuotation: {
        parameters: {
            query?: never;
            header: {
                /** @description Any unique text, bare or as a quoted string; the same one for every try of the same intent. */
                "Idempotency-Key": components["parameters"]["RequiredIdempotencyKey"];
            };
            path: {
                quotation_id: components["parameters"]["QuotationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotationAccept"];
            };
        };
        responses: {
            /** @description Accepted */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationAcceptance"];
                };
            };
            /** @description The payment is under way; the quotation is accepted when it succeeds */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationAcceptance"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["Declined"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    rejectQuotation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                quotation_id: components["parameters"]["QuotationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotationReject"];
            };
        };
        responses: {
            /** @description The quotation */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quotation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    requestQuotationChanges: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                quotation_id: components["parameters"]["QuotationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotationChangeRequest"];
            };
        };
        responses: {
            /** @description The quotation */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quotation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getQuotationRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quotation_id: components["parameters"]["QuotationId"];
                revision: components["parameters"]["Revision"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationRevision"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    downloadQuotationPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quotation_id: components["parameters"]["QuotationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The PDF */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                customer_id?: components["parameters"]["CustomerIdFilter"];
                external_customer_id?: components["parameters"]["ExternalCustomerIdFilter"];
                /** @description Only what is about this subscription. */
                subscription_id?: components["parameters"]["SubscriptionIdFilter"];
                /** @description A leading `-` sorts downwards. Equal values are ordered by id. */
                sort?: "-date" | "date" | "-number" | "number" | "-total" | "total";
                status?: "awaiting_payment" | "confirmed" | "cancelled";
                kind?: "new" | "upsell" | "renewal" | "purchase";
                /** @description Any of these states of their payment. What is unpaid or partially paid is still to pay. */
                payment_status?: ("not_invoiced" | "unpaid" | "partially_paid" | "processing" | "paid" | "reversed")[];
                /** @description Orders with a line of this kind */
                product_kind?: components["schemas"]["ProductKind"];
                /** @description Found in number, subject or purchase order number. Every character is taken literally. */
                q?: string;
                /** @description Adds `total_count` to the list. */
                include?: components["parameters"]["Include"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCreate"];
            };
        };
        responses: {
            /** @description The order */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                order_id: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Not changed since the ETag in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listPlans: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                active?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanCreate"];
            };
        };
        responses: {
            /** @description The plan */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getPlan: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                plan_id: components["parameters"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Not changed since the ETag in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    updatePlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag the change is based on; another version answers 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                plan_id: components["parameters"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanUpdate"];
            };
        };
        responses: {
            /** @description The plan */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listSubscriptions: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                customer_id?: components["parameters"]["CustomerIdFilter"];
                external_customer_id?: components["parameters"]["ExternalCustomerIdFilter"];
                /** @description A leading `-` sorts downwards. Equal values are ordered by id. */
                sort?: "-created_at" | "created_at" | "next_invoice_date" | "-next_invoice_date" | "number" | "-number";
                /** @description Any of these. */
                status?: ("pending" | "active" | "to_renew" | "closed")[];
                /** @description Found in number, plan or database name. Every character is taken literally. */
                q?: string;
                /** @description Adds `total_count` to the list. */
                include?: components["parameters"]["Include"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionCreate"];
            };
        };
        responses: {
            /** @description The subscription */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getSubscription: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description Not changed since the ETag in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    updateSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag the change is based on; another version answers 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionUpdate"];
            };
        };
        responses: {
            /** @description The subscription */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getSubscriptionAccess: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionAccess"];
                };
            };
            /** @description Not changed since the ETag in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    previewSubscriptionChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionChange"];
            };
        };
        responses: {
            /** @description The figures */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionPreview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listSubscriptionAdditions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionAddableList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    addToSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionAdditions"];
            };
        };
        responses: {
            /** @description The upsell quotation */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quotation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    reportSubscriptionQuantities: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionQuantities"];
            };
        };
        responses: {
            /** @description What follows */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionQuantitiesResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    scheduleSubscriptionChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionSchedule"];
            };
        };
        responses: {
            /** @description The subscription */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    undoSubscriptionChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    setSubscriptionPaymentMethod: {
        parameters: {
            query?: never;
            header: {
                /** @description Any unique text, bare or as a quoted string; the same one for every try of the same intent. */
                "Idempotency-Key": components["parameters"]["RequiredIdempotencyKey"];
            };
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionPaymentMethodChange"];
            };
        };
        responses: {
            /** @description The subscription, and the charge if there was one */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionPaymentMethodResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["Declined"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    cancelSubscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionCancel"];
            };
        };
        responses: {
            /** @description The subscription */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    undoSubscriptionCancellation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    reopenSubscription: {
        parameters: {
            query?: never;
            header: {
                /** @description Any unique text, bare or as a quoted string; the same one for every try of the same intent. */
                "Idempotency-Key": components["parameters"]["RequiredIdempotencyKey"];
            };
            path: {
                subscription_id: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionReopen"];
            };
        };
        responses: {
            /** @description The subscription, and the charge if there was one */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionPaymentMethodResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["Declined"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listSuccessPacks: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                customer_id?: components["parameters"]["CustomerIdFilter"];
                external_customer_id?: components["parameters"]["ExternalCustomerIdFilter"];
                /** @description A leading `-` sorts downwards. Equal days are ordered by id. */
                sort?: "-bought_on" | "bought_on";
                /** @description Those of this expert */
                agent_id?: components["schemas"]["AgentId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessPackList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createSuccessPack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuccessPackCreate"];
            };
        };
        responses: {
            /** @description The pack */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessPack"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listSuccessPackOffers: {
        parameters: {
            query?: {
                customer_id?: components["parameters"]["CustomerIdFilter"];
                external_customer_id?: components["parameters"]["ExternalCustomerIdFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessPackOfferList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    buySuccessPack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuccessPackPurchase"];
            };
        };
        responses: {
            /** @description The quotation */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quotation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getSuccessPack: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                success_pack_id: components["parameters"]["SuccessPackId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessPack"];
                };
            };
            /** @description Not changed since the ETag in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    updateSuccessPack: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag the change is based on; another version answers 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                success_pack_id: components["parameters"]["SuccessPackId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuccessPackUpdate"];
            };
        };
        responses: {
            /** @description The pack */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessPack"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listSuccessPackEntries: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                customer_id?: components["parameters"]["CustomerIdFilter"];
                external_customer_id?: components["parameters"]["ExternalCustomerIdFilter"];
                /** @description A leading `-` sorts downwards. Entries of one day are ordered by id. */
                sort?: "-day" | "day";
                /** @description Those of this pack */
                success_pack_id?: components["schemas"]["SuccessPackId"];
                /** @description `true`: only those that the customer contests and nobody has answered */
                contested?: true;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessPackEntryList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    bookSuccessPackMinutes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuccessPackBooking"];
            };
        };
        responses: {
            /** @description Its entries */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessPackBooked"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    reverseSuccessPackEntry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                success_pack_entry_id: components["parameters"]["SuccessPackEntryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuccessPackReversal"];
            };
        };
        responses: {
            /** @description The reversal */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessPackEntry"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    contestSuccessPackEntry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                success_pack_entry_id: components["parameters"]["SuccessPackEntryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuccessPackContestCreate"];
            };
        };
        responses: {
            /** @description The entry */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessPackEntry"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    resolveSuccessPackContest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                success_pack_entry_id: components["parameters"]["SuccessPackEntryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuccessPackContestAnswer"];
            };
        };
        responses: {
            /** @description The entry */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessPackEntry"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listAlerts: {
        parameters: {
            query?: {
                customer_id?: components["parameters"]["CustomerIdFilter"];
                external_customer_id?: components["parameters"]["ExternalCustomerIdFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getTestClock: {
        parameters: {
            query?: {
                customer_id?: components["parameters"]["CustomerIdFilter"];
                external_customer_id?: components["parameters"]["ExternalCustomerIdFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestClock"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    advanceTestClock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestClockAdvance"];
            };
        };
        responses: {
            /** @description Where the clock stands, and what happened on the way */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestClockRun"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listPayments: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                customer_id?: components["parameters"]["CustomerIdFilter"];
                external_customer_id?: components["parameters"]["ExternalCustomerIdFilter"];
                /** @description Any of these states. */
                status?: ("requires_action" | "processing" | "succeeded" | "failed" | "cancelled" | "refunded" | "disputed" | "returned")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Any unique text, bare or as a quoted string; the same one for every try of the same intent. */
                "Idempotency-Key": components["parameters"]["RequiredIdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentCreate"];
            };
        };
        responses: {
            /** @description Paid */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description Under way, or the customer has to confirm it */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["Declined"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    recordCustomerPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerPaymentRecord"];
            };
        };
        responses: {
            /** @description The payment */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment_id: components["parameters"]["PaymentIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    confirmPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                payment_id: components["parameters"]["PaymentIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentConfirm"];
            };
        };
        responses: {
            /** @description The payment as it is now */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["Declined"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    cancelPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                payment_id: components["parameters"]["PaymentIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    allocatePayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                payment_id: components["parameters"]["PaymentIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentAllocate"];
            };
        };
        responses: {
            /** @description The payment */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    refundPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Any unique text, bare or as a quoted string; the same one for every try of the same intent. */
                "Idempotency-Key": components["parameters"]["RequiredIdempotencyKey"];
            };
            path: {
                payment_id: components["parameters"]["PaymentIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentRefund"];
            };
        };
        responses: {
            /** @description The payment */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    downloadReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment_id: components["parameters"]["PaymentIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The PDF */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listCredits: {
        parameters: {
            query?: {
                customer_id?: components["parameters"]["CustomerIdFilter"];
                external_customer_id?: components["parameters"]["ExternalCustomerIdFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Per currency; empty when there is none */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    applyCredit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                invoice_id: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invoice */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getPaymentInstructions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentInstructions"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getPaymentOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentOptions"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    receiveProviderEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Standard Webhooks; the sandbox signs in this way */
                "Webhook-Id"?: string;
                "Webhook-Timestamp"?: string;
                "Webhook-Signature"?: string;
                "Stripe-Signature"?: string;
            };
            path: {
                provider: components["parameters"]["Provider"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Taken note of */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listPaymentMethods: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                customer_id?: components["parameters"]["CustomerIdFilter"];
                external_customer_id?: components["parameters"]["ExternalCustomerIdFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createPaymentMethod: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentMethodCreate"];
            };
        };
        responses: {
            /** @description The payment method */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethod"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["Declined"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createPaymentMethodSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secret of one SetupIntent */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodSetup"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getPaymentMethod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment_method_id: components["parameters"]["PaymentMethodId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethod"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    deletePaymentMethod: {
        parameters: {
            query?: {
                /** @description true: also where subscriptions use it */
                detach?: boolean;
            };
            header?: never;
            path: {
                payment_method_id: components["parameters"]["PaymentMethodId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    updatePaymentMethod: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag the change is based on; another version answers 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                payment_method_id: components["parameters"]["PaymentMethodId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentMethodUpdate"];
            };
        };
        responses: {
            /** @description The payment method */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethod"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                partner_id?: components["schemas"]["PartnerId"];
                external_id?: components["schemas"]["ExternalId"];
                /** @description Found in the name. Every character is taken literally. */
                q?: string;
                /** @description Adds `total_count` to the list. */
                include?: components["parameters"]["Include"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerCreate"];
            };
        };
        responses: {
            /** @description The customer */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                customer_id: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description Not changed since the ETag in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    updateCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag the change is based on; another version answers 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                customer_id: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    moveCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The ETag the change is based on; another version answers 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                customer_id: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerMove"];
            };
        };
        responses: {
            /** @description The customer */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listCustomerChanges: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                customer_id?: components["parameters"]["CustomerIdFilter"];
                external_customer_id?: components["parameters"]["ExternalCustomerIdFilter"];
                status?: "open" | "accepted" | "declined" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerChangeList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createCustomerChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerChangeCreate"];
            };
        };
        responses: {
            /** @description The request */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerChange"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getCustomerChange: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                customer_change_id: components["parameters"]["CustomerChangeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerChange"];
                };
            };
            /** @description Not changed since the ETag in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    withdrawCustomerChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                customer_change_id: components["parameters"]["CustomerChangeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerChange"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    acceptCustomerChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                customer_change_id: components["parameters"]["CustomerChangeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerChangeAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerChange"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    declineCustomerChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                customer_change_id: components["parameters"]["CustomerChangeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerChangeRefusal"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerChange"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listContacts: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                customer_id?: components["parameters"]["CustomerIdFilter"];
                external_customer_id?: components["parameters"]["ExternalCustomerIdFilter"];
                /** @description Letter case and surrounding space do not matter. */
                email?: string;
                /** @description Adds `total_count` to the list. */
                include?: components["parameters"]["Include"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactCreate"];
            };
        };
        responses: {
            /** @description The contact */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getContact: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Not changed since the ETag in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    updateContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag the change is based on; another version answers 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    setContactPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordSet"];
            };
        };
        responses: {
            /** @description The password is set */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    previewContactDisabling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactDisabling"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    disableContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactDisable"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    enableContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    eraseContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What remains and until when */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactErasure"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                customer_id?: components["parameters"]["CustomerIdFilter"];
                external_customer_id?: components["parameters"]["ExternalCustomerIdFilter"];
                status?: "pending" | "expired" | "accepted" | "revoked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationCreate"];
            };
        };
        responses: {
            /** @description The invitation */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    openInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationOpen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationOpened"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationAccept"];
            };
        };
        responses: {
            /** @description A portal session */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalSessionCreated"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                invitation_id: components["parameters"]["InvitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Not changed since the ETag in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation_id: components["parameters"]["InvitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its link opens nothing any more */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                invitation_id: components["parameters"]["InvitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listPartners: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createPartner: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnerCreate"];
            };
        };
        responses: {
            /** @description The partner */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getPartner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partner_id: components["parameters"]["PartnerIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    updatePartner: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag the change is based on; another version answers 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                partner_id: components["parameters"]["PartnerIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnerUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Partner"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listSites: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createSite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SiteCreate"];
            };
        };
        responses: {
            /** @description The site */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getSite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: components["parameters"]["SiteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    updateSite: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag the change is based on; another version answers 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                site_id: components["parameters"]["SiteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SiteUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createSiteKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                site_id: components["parameters"]["SiteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    revokeSiteKey: {
        parameters: {
            query?: {
                /** @description For how long it stays valid. */
                overlap_hours?: number;
            };
            header?: never;
            path: {
                site_id: components["parameters"]["SiteId"];
                publishable_key: components["parameters"]["PublishableKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It ends */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only those of this partner. */
                partner_id?: components["schemas"]["PartnerId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyCreate"];
            };
        };
        responses: {
            /** @description The key with its secret */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyCreated"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                api_key_id: components["parameters"]["ApiKeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                api_key_id: components["parameters"]["ApiKeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    updateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag the change is based on; another version answers 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                api_key_id: components["parameters"]["ApiKeyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                api_key_id: components["parameters"]["ApiKeyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyRotation"];
            };
        };
        responses: {
            /** @description The key with its new secret */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyCreated"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description What this key, agent, contact, site or share link did. */
                actor_id?: components["schemas"]["AnyId"];
                /** @description An operationId. */
                operation?: string;
                /** @description What was done to this object. */
                subject_id?: components["schemas"]["AnyId"];
                outcome?: "done" | "refused";
                /** @description At this instant or later. */
                from?: string;
                /** @description Before this instant. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    updateSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag the change is based on; another version answers 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    uploadFile: {
        parameters: {
            query: {
                /** @description Kept without folders and characters that could mislead */
                name: string;
                kind?: "attachment" | "image";
            };
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description The file */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    deleteFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    downloadFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                    "*/*": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createDownloadLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DownloadLinkCreate"];
            };
        };
        responses: {
            /** @description The link */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DownloadLink"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                    "*/*": string;
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listImports: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                kind?: components["schemas"]["ImportKind"];
                status?: components["schemas"]["ImportStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createImport: {
        parameters: {
            query: {
                kind: components["schemas"]["ImportKind"];
                /** @description true: tells what would happen, and changes nothing */
                dry_run?: boolean;
            };
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description The import, which is to be worked on */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listImportErrors: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                import_id: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportErrorList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                import_id: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    resumeImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                import_id: components["parameters"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listExports: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                kind?: components["schemas"]["ExportKind"];
                status?: components["schemas"]["ExportStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportCreate"];
            };
        };
        responses: {
            /** @description The export, which is to be worked on */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export_id: components["parameters"]["ExportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listShareLinks: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                customer_id?: components["parameters"]["CustomerIdFilter"];
                external_customer_id?: components["parameters"]["ExternalCustomerIdFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareLinkList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createShareLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareLinkCreate"];
            };
        };
        responses: {
            /** @description The link */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareLinkCreated"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    revokeShareLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                share_link_id: components["parameters"]["ShareLinkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It opens nothing any more */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    openShareSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareSessionCreate"];
            };
        };
        responses: {
            /** @description The session */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareSession"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listAgents: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                status?: "active" | "disabled";
                /** @description Adds `total_count` to the list. */
                include?: components["parameters"]["Include"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentCreate"];
            };
        };
        responses: {
            /** @description The agent */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agent"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getAgent: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                agent_id: components["parameters"]["AgentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agent"];
                };
            };
            /** @description Not changed since the ETag in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    updateAgent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag the change is based on; another version answers 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                agent_id: components["parameters"]["AgentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentUpdate"];
            };
        };
        responses: {
            /** @description The agent */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agent"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getAgentPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agent_id: components["parameters"]["AgentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description PNG or JPEG */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                    "*/*": string;
                };
            };
            /** @description Not changed since the ETag in `If-None-Match` */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listTickets: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                customer_id?: components["parameters"]["CustomerIdFilter"];
                external_customer_id?: components["parameters"]["ExternalCustomerIdFilter"];
                /** @description A leading `-` sorts downwards. Equal values are ordered by id. */
                sort?: "-last_message_at" | "last_message_at" | "-number" | "number" | "-subject" | "subject";
                /** @description Any of these */
                status?: components["schemas"]["TicketStatus"][];
                /** @description Id of a category */
                category?: string;
                /** @description Those with or without messages that the reader has not read */
                unread?: boolean;
                /** @description Opened by this contact */
                contact_id?: components["schemas"]["ContactId"];
                assignee_id?: components["schemas"]["AgentId"];
                /** @description About this subscription */
                subscription_id?: components["schemas"]["SubscriptionId"];
                /** @description About this order */
                order_id?: components["schemas"]["OrderId"];
                /** @description About this invoice */
                invoice_id?: components["schemas"]["InvoiceId"];
                /** @description About this success pack */
                success_pack_id?: components["schemas"]["SuccessPackId"];
                /** @description Of a vendor's key: the agent for whom `unread` is told */
                agent_id?: components["schemas"]["AgentId"];
                /** @description Found in reference, subject or the text of messages that customers see. Every character is taken literally. */
                q?: string;
                /** @description Adds `total_count` to the list. */
                include?: components["parameters"]["Include"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketCreate"];
            };
        };
        responses: {
            /** @description The ticket */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getTicket: {
        parameters: {
            query?: {
                /** @description Of a vendor's key: the agent for whom `unread` is told */
                agent_id?: components["schemas"]["AgentId"];
            };
            header?: never;
            path: {
                ticket_id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    updateTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag the change is based on; another version answers 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                ticket_id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketUpdate"];
            };
        };
        responses: {
            /** @description The ticket */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    closeTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                ticket_id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ticket */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    rateTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                ticket_id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketRatingCreate"];
            };
        };
        responses: {
            /** @description The ticket */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    mergeTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                ticket_id: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketMerge"];
            };
        };
        responses: {
            /** @description The ticket that has the messages of both */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                ticket_id?: components["schemas"]["TicketId"];
                quotation_id?: components["schemas"]["QuotationId"];
                order_id?: components["schemas"]["OrderId"];
                invoice_id?: components["schemas"]["InvoiceId"];
                /** @description Newest or oldest first. Equal times are ordered by id. */
                sort?: "-created_at" | "created_at";
                /** @description Of a vendor's key: the agent for whom `unread` is told */
                agent_id?: components["schemas"]["AgentId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageCreate"];
            };
        };
        responses: {
            /** @description The message that has this `external_id` already */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description The message */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    markRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadMarkCreate"];
            };
        };
        responses: {
            /** @description How far it is read */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadMark"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listInboundMail: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                result?: "answer" | "ticket" | "quarantined" | "ignored";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundMailList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    receiveMail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "message/rfc822": string;
            };
        };
        responses: {
            /** @description What became of it */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundMail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getInboundMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inbound_mail_id: components["parameters"]["InboundMailId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mail */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundMail"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    releaseInboundMail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                inbound_mail_id: components["parameters"]["InboundMailId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InboundMailRelease"];
            };
        };
        responses: {
            /** @description What became of it */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundMail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    discardInboundMail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                inbound_mail_id: components["parameters"]["InboundMailId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundMail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listCorrespondence: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                customer_id?: components["parameters"]["CustomerIdFilter"];
                external_customer_id?: components["parameters"]["ExternalCustomerIdFilter"];
                /** @description Any of these */
                kind?: ("message" | "mail" | "document")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrespondenceList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                type?: string[];
                customer_id?: components["parameters"]["CustomerIdFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                event_id: components["parameters"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    streamEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description `id` of the last event that was received. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description Events `ready`, `reset` (both with an empty object) and `change` (an `Event` for integrations, a `Change` for
             *     people).
             */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                status?: "enabled" | "disabled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointCreate"];
            };
        };
        responses: {
            /** @description The endpoint with its secret */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointCreated"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_endpoint_id: components["parameters"]["WebhookEndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    deleteWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_endpoint_id: components["parameters"]["WebhookEndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    updateWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag the change is based on; another version answers 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                webhook_endpoint_id: components["parameters"]["WebhookEndpointId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_endpoint_id: components["parameters"]["WebhookEndpointId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookSecretRotation"];
            };
        };
        responses: {
            /** @description The endpoint with its new secret */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointCreated"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    testWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                webhook_endpoint_id: components["parameters"]["WebhookEndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery that waits */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliverySummary"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    replayWebhookDeliveries: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                webhook_endpoint_id: components["parameters"]["WebhookEndpointId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookReplay"];
            };
        };
        responses: {
            /** @description How many wait */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookReplayed"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only those to this endpoint. */
                webhook_endpoint_id?: components["schemas"]["WebhookEndpointId"];
                status?: components["schemas"]["WebhookDeliveryStatus"];
                /** @description Only those of this event. */
                event_id?: components["schemas"]["EventId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_delivery_id: components["parameters"]["WebhookDeliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    replayWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text, bare or as a quoted string. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                webhook_delivery_id: components["parameters"]["WebhookDeliveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery that waits */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliverySummary"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    onAgentCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["AgentEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onAgentUpdated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["AgentEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onApiKeyCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ApiKeyEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onApiKeyUpdated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ApiKeyEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onApiKeyRotated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ApiKeyEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onApiKeyRevoked: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ApiKeyEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onContactCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ContactEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onContactUpdated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ContactEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onContactTotpEnabled: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ContactEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onContactTotpDisabled: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ContactEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onContactErased: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ContactEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onCustomerCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CustomerEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onCustomerUpdated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CustomerEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onCustomerMoved: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CustomerEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onCustomerMovedAway: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CustomerMovedAwayEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onCustomerChangeCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CustomerChangeEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onCustomerChangeAccepted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CustomerChangeEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onCustomerChangeDeclined: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CustomerChangeEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onCustomerChangeWithdrawn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CustomerChangeEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onExportCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ExportEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onExportSucceeded: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ExportEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onExportFailed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ExportEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onFileCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["FileEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onImportCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ImportEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onImportSucceeded: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ImportEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onImportFailed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ImportEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onImportCancelled: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ImportEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onImportResumed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ImportEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onInvitationCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["InvitationEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onInvitationResent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["InvitationEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onInvitationAccepted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["InvitationEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onInvitationRevoked: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["InvitationEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onInvoiceCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["InvoiceEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onInvoiceUpdated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["InvoiceEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onInvoiceDeleted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["InvoiceEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onInvoiceIssued: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["InvoiceEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onInvoiceImported: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["InvoiceEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onInvoiceCredited: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["InvoiceEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onInvoicePaid: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["InvoiceEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onMessageCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MessageEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onNoteCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MessageEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onOrderCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["OrderEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onOrderConfirmed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["OrderEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onOrderCancelled: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["OrderEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onPartnerCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PartnerEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onPartnerUpdated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PartnerEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onPaymentCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PaymentEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onPaymentRequiresAction: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PaymentEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onPaymentSucceeded: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PaymentEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onPaymentFailed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PaymentEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onPaymentCancelled: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PaymentEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onPaymentUnmatched: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PaymentEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onPaymentAllocated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PaymentEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onPaymentRefunded: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PaymentEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onPaymentRefundFailed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PaymentEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onPaymentDisputed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PaymentEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onPaymentReturned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PaymentEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onPaymentReinstated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PaymentEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onPaymentMethodCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PaymentMethodEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onPaymentMethodUpdated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PaymentMethodEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onPaymentMethodDeleted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PaymentMethodEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onPlanCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PlanEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onPlanUpdated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PlanEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onPriceCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PriceEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onPriceUpdated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PriceEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onProductCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ProductEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onProductUpdated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ProductEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onQuotationCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["QuotationEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onQuotationUpdated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["QuotationEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onQuotationDeleted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["QuotationEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onQuotationSent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["QuotationEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onQuotationRevised: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["QuotationEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onQuotationAccepted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["QuotationEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onQuotationChangesRequested: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["QuotationEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onQuotationRejected: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["QuotationEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onQuotationCancelled: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["QuotationEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onSettingsUpdated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SettingsEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onShareLinkCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ShareLinkEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onShareLinkRevoked: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ShareLinkEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onSiteCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SiteEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onSiteUpdated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SiteEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onSubscriptionCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SubscriptionEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onSubscriptionActivated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SubscriptionEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onSubscriptionRenewed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SubscriptionEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onSubscriptionToRenew: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SubscriptionEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onSubscriptionRecovered: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SubscriptionEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onSubscriptionUpsold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SubscriptionEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onSubscriptionUpdated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SubscriptionEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onSubscriptionChanged: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SubscriptionEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onSubscriptionContractEnding: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SubscriptionEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onSubscriptionCancelScheduled: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SubscriptionEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onSubscriptionClosed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SubscriptionEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onSubscriptionReopened: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SubscriptionEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onSuccessPackCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SuccessPackEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onSuccessPackUpdated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SuccessPackEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onSuccessPackDebited: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SuccessPackEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onSuccessPackReversed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SuccessPackEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onSuccessPackEntryContested: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SuccessPackEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onSuccessPackContestResolved: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SuccessPackEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onSuccessPackLow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SuccessPackEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onTicketCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TicketEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onTicketImported: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TicketEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onTicketUpdated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TicketEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onTicketSolved: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TicketEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onTicketClosed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TicketEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onTicketReopened: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TicketEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onTicketMerged: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TicketEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onTicketRated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["TicketEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onWebhookEndpointCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["WebhookEndpointEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onWebhookEndpointUpdated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["WebhookEndpointEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onWebhookEndpointSecretRotated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["WebhookEndpointEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onWebhookEndpointDisabled: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["WebhookEndpointEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onWebhookEndpointDeleted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["WebhookEndpointEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
    onWebhookTest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["WebhookEndpointEvent"];
        responses: {
            "2XX": components["responses"]["WebhookTaken"];
        };
    };
}
