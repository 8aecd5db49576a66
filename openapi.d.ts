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
         * Sign in with e-mail and password
         * @description Called with the site's publishable key. Offers only contacts of the site's partner. Wrong passwords slow down the
         *     account and the address they come from, whether or not the account exists.
         */
        post: operations["login"];
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
         *     everything of the customer and changes nothing. Permissions and origins only ever narrow.
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
        /** Change a customer */
        patch: operations["updateCustomer"];
        trace?: never;
    };
    "/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List contacts */
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
         * @description Disabling a contact ends his sessions at once. The last owner of a customer cannot be disabled or demoted (409).
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
         * @description Suspending stops its sites, keys and sessions at once.
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
    "/v1/api_keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List secret keys
         * @description Secrets are never shown again.
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
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a secret key */
        delete: operations["revokeApiKey"];
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
         * Upload an image for the vendor's documents
         * @description PNG or JPEG of at most 1 MB, recognised by its content; name it in `branding.logo_file_id` of the settings.
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
        /** What is known of a file */
        get: operations["getFile"];
        put?: never;
        post?: never;
        delete?: never;
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
        /** The bytes of a file, as they were given */
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
}
export type webhooks = Record<string, never>;
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
        Scope: "*" | "customers:read" | "customers:write" | "contacts:read" | "contacts:write" | "sessions:write" | "invoices:read" | "invoices:write" | "invoices:issue" | "invoices:credit" | "invoices:import" | "payments:record" | "partners:read" | "partners:write" | "sites:read" | "sites:write" | "keys:read" | "keys:write" | "settings:read" | "settings:write" | "events:read";
        /** @enum {string} */
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
            sections: string[];
            sign_in_methods: string[];
            vendor_name: string;
            /**
             * @example sandbox
             * @example live
             */
            mode: string;
        };
        LoginRequest: {
            email: components["schemas"]["Email"];
            password: string;
            customer_id?: components["schemas"]["CustomerId"];
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
        };
        SessionCompany: {
            customer_id: components["schemas"]["CustomerId"];
            name: string;
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
            /** @example succeeded */
            status: string;
            customer_id: components["schemas"]["CustomerId"];
            amount: components["schemas"]["Amount"];
            currency: string;
            method: string;
            /** Format: date */
            received_on: string;
            reference: string | null;
            allocated: components["schemas"]["Amount"];
            unallocated: components["schemas"]["Amount"];
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
            country: string | null;
            currency: string;
            language: string;
            time_zone: string;
            billing_emails: string[];
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
            country: components["schemas"]["Country"];
            currency?: components["schemas"]["Currency"];
            language?: components["schemas"]["Language"];
            time_zone?: components["schemas"]["TimeZone"];
            billing_emails?: components["schemas"]["Email"][];
            address?: components["schemas"]["Address"];
            identifiers?: components["schemas"]["Identifier"][];
            metadata?: components["schemas"]["Metadata"];
            external_id?: components["schemas"]["ExternalId"];
        };
        CustomerUpdate: {
            name?: string;
            vat_number?: string | null;
            country?: components["schemas"]["Country"];
            currency?: components["schemas"]["Currency"];
            language?: components["schemas"]["Language"];
            time_zone?: components["schemas"]["TimeZone"];
            billing_emails?: components["schemas"]["Email"][];
            address?: components["schemas"]["Address"];
            identifiers?: components["schemas"]["Identifier"][];
            metadata?: components["schemas"]["Metadata"];
            external_id?: string | null;
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
            publishable_key: string;
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
        SiteList: {
            data: components["schemas"]["Site"][];
            has_more: boolean;
            next_cursor: string | null;
            /** @description Only with `include=total_count` */
            total_count?: number;
        };
        SiteCreate: {
            partner_id?: components["schemas"]["PartnerId"];
            name: string;
            allowed_origins: components["schemas"]["Origin"][];
            page_url?: string | null;
            locale?: string | null;
            theme?: components["schemas"]["Theme"];
            sections?: components["schemas"]["Section"][];
            sign_in_methods?: "password"[];
        };
        SiteUpdate: {
            name?: string;
            allowed_origins?: components["schemas"]["Origin"][];
            page_url?: string | null;
            locale?: string | null;
            theme?: components["schemas"]["Theme"];
            sections?: components["schemas"]["Section"][];
            sign_in_methods?: "password"[];
            /** @enum {string} */
            status?: "enabled" | "disabled";
        };
        ApiKey: {
            id: components["schemas"]["ApiKeyId"];
            /** @constant */
            object: "api_key";
            /** Format: date-time */
            created_at: string;
            name: string;
            /** @description null for a key of the vendor */
            partner_id: string | null;
            scopes: string[];
            /** @description The last four characters of the secret */
            hint: string;
            /** Format: date-time */
            expires_at: string | null;
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
        ApiKeyCreated: {
            /**
             * @description Shown once
             * @example sk_7f3k…
             */
            secret: string;
            api_key: components["schemas"]["ApiKey"];
        };
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
            /** @description Printed on invoices with something due */
            payment_instructions: string | null;
            branding: components["schemas"]["Branding"];
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
            /** @description Printed on invoices with something due */
            payment_instructions?: string | null;
            branding?: components["schemas"]["Branding"];
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
            media_type: string;
            /** @description Bytes */
            size: number;
            sha256: string;
            /**
             * @example attachment
             * @example source
             * @example image
             */
            kind: string;
        };
        /** @description Names exactly one thing. */
        DownloadLinkCreate: {
            invoice_id?: components["schemas"]["InvoiceId"];
            file_id?: components["schemas"]["FileId"];
        };
        DownloadLink: {
            /** @constant */
            object: "download_link";
            url: string;
            /** Format: date-time */
            expires_at: string;
        };
        Event: {
            id: components["schemas"]["EventId"];
            /** @constant */
            object: "event";
            /**
             * @example invoice.issued
             * @example invoice.paid
             * @example customer.created
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
        ExternalCustomerIdFilter: components["schemas"]["ExternalId"];
        /** @description Any unique text, bare or as a quoted string. */
        IdempotencyKey: string;
        /** @description The ETag the change is based on; another version answers 412. */
        IfMatch: string;
        IfNoneMatch: string;
        InvoiceId: components["schemas"]["InvoiceId"];
        CustomerId: components["schemas"]["CustomerId"];
        ContactId: components["schemas"]["ContactId"];
        PartnerIdPath: components["schemas"]["PartnerId"];
        SiteId: components["schemas"]["SiteId"];
        SessionId: components["schemas"]["SessionId"];
        ApiKeyId: components["schemas"]["ApiKeyId"];
        FileId: components["schemas"]["FileId"];
        EventId: components["schemas"]["EventId"];
    };
    requestBodies: never;
    headers: {
        /** @description Names this request in logs and problems. */
        XRequestId: string;
        /** @description `"v<version>"`, with the day where fields derive from it. */
        ETag: string;
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
    listApiKeys: {
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
                name: string;
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
                "application/octet-stream": string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
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
                };
            };
            404: components["responses"]["NotFound"];
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
}
