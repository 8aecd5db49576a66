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
        get?: never;
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
        Scope: "*" | "customers:read" | "customers:write" | "contacts:read" | "contacts:write" | "sessions:write" | "invoices:read" | "invoices:write" | "invoices:issue" | "invoices:credit" | "invoices:import" | "payments:read" | "payments:record" | "payments:refund" | "payment_methods:read" | "products:read" | "products:write" | "quotations:read" | "quotations:write" | "orders:read" | "orders:write" | "subscriptions:read" | "subscriptions:write" | "share_links:read" | "share_links:write" | "test_clock:write" | "partners:read" | "partners:write" | "sites:read" | "sites:write" | "keys:read" | "keys:write" | "settings:read" | "settings:write" | "events:read";
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
            /** @default 1 */
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
        /** @description Kinds: `invoice_overdue`, `subscription_to_renew`, `subscription_closed`, `subscription_cancels`, `contract_ends`, `card_expires`, `card_expired`, `quotation_expires`, `payment_requires_action`, `order_unpaid`. Clients ignore kinds that they do not know. */
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
            /** @description The vendor's to say; refused with 422 from others */
            vat_verified?: boolean;
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
            /** @description The vendor's to say; refused with 422 from others */
            vat_verified?: boolean;
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
            subscription_actions: ("add" | "reduce" | "switch_plan" | "cancel" | "reopen")[];
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
            subscription_actions?: ("add" | "reduce" | "switch_plan" | "cancel" | "reopen")[];
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
        /** @description Any unique text, bare or as a quoted string; the same one for every try of the same intent. */
        RequiredIdempotencyKey: string;
        ProductId: components["schemas"]["ProductId"];
        PriceId: components["schemas"]["PriceId"];
        QuotationId: components["schemas"]["QuotationId"];
        Revision: number;
        PlanId: components["schemas"]["PlanId"];
        SubscriptionId: components["schemas"]["SubscriptionId"];
        ShareLinkId: components["schemas"]["ShareLinkId"];
        OrderId: components["schemas"]["OrderId"];
        PaymentIdPath: components["schemas"]["PaymentId"];
        PaymentMethodId: components["schemas"]["PaymentMethodId"];
        Provider: "sandbox" | "stripe";
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
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
