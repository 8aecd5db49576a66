package com.example;

import com.example.portal.ApiClient;
import com.example.portal.ApiException;
import com.example.portal.api.ContactsApi;
import com.example.portal.api.CustomersApi;
import com.example.portal.api.InvoicesApi;
import com.example.portal.api.InvoicesApi.APIListInvoicesRequest;
import com.example.portal.api.PartnersApi;
import com.example.portal.api.PaymentMethodsApi;
import com.example.portal.api.PaymentsApi;
import com.example.portal.api.QuotationsApi;
import com.example.portal.api.SessionsApi;
import com.example.portal.model.*;
import java.util.List;
import java.util.UUID;

/** From a new customer to a paid quotation, by a client that is generated from the contract. */
public class Main {
    public static void main(String[] arguments) throws Exception {
        // The vendor's program: a customer of the partner whose site embeds the portal, somebody there, and an offer.
        var vendor = clientOf(env("PORTAL_KEY", "sk_demo_portal"));

        var site = new PartnersApi(vendor).listSites(1, null).getData().get(0);
        var customer = new CustomersApi(vendor).createCustomer(
            new CustomerCreate().partnerId(site.getPartnerId()).name("Blue Door BV").country("NL").currency("EUR"),
            once());
        var contact = new ContactsApi(vendor).createContact(
            new ContactCreate().customerId(customer.getId()).name("Kim").email("kim@blue-door.example").role(Role.OWNER),
            once());
        System.out.println("customer " + customer.getId() + " " + customer.getName());

        var quotations = new QuotationsApi(vendor);
        var line = new QuotationLineCreate()
            .name("Set-up").productKind(ProductKind.SERVICE).quantity("1").unitPrice("500.00").taxRate("21");
        var draft = quotations.createQuotation(
            new QuotationCreate().customerId(customer.getId()).requiresSignature(false).addLinesItem(line),
            once());
        var quotation = quotations.sendQuotation(draft.getId(), once());
        System.out.println("quotation " + quotation.getId() + " " + quotation.getStatus());

        // Lists come page by page.
        int invoices = 0, pages = 0;
        String cursor = null;
        do {
            var query = APIListInvoicesRequest.newBuilder().status(List.of("open")).limit(20).cursor(cursor).build();
            var page = new InvoicesApi(vendor).listInvoices(query);
            invoices += page.getData().size();
            pages++;
            cursor = page.getNextCursor();
        } while (cursor != null);
        System.out.println("invoices " + invoices + " open, " + pages + " pages");

        // The customer's contact, for whom the vendor's program mints a session: accepts the offer and pays.
        var session = new SessionsApi(vendor).createPortalSession(
            new PortalSessionCreate().customerId(customer.getId()).contactId(contact.getId()));
        var kim = clientOf(session.getToken());

        try {
            acceptWith("card_declined", quotation, kim);
            throw new IllegalStateException("the card should have been declined");
        } catch (ApiException refusal) {
            var problem = problemOf(refusal);
            System.out.println("declined " + problem.getStatus() + " " + problem.getCode() + " " + problem.getDeclineCode());
        }
        var payment = acceptWith("succeeds", quotation, kim).getPayment();
        System.out.println("paid " + payment.getId() + " " + payment.getStatus());
    }

    /** Pays with a new card, the one of the test cards that has this outcome. */
    static QuotationAcceptance acceptWith(String outcome, Quotation quotation, ApiClient kim) throws ApiException {
        var number = new PaymentsApi(kim).getPaymentOptions().getTestCards().stream()
            .filter(card -> card.getOutcome().equals(outcome)).findFirst().orElseThrow().getNumber();
        var card = new SandboxCard()
            .number(SandboxCard.NumberEnum.fromValue(number)).expMonth(12).expYear(2032).cvc("123");
        var method = new PaymentMethodsApi(kim).createPaymentMethod(new PaymentMethodCreate().card(card), once());
        var payment = new PaymentChoice()
            .type(PaymentChoice.TypeEnum.PAYMENT_METHOD).paymentMethodId(method.getId());
        return new QuotationsApi(kim).acceptQuotation(
            quotation.getId(), once(), new QuotationAccept().revision(quotation.getRevision()).payment(payment));
    }

    static ApiClient clientOf(String credential) {
        var client = new ApiClient();
        client.updateBaseUri(env("PORTAL_URL", "http://localhost:8080"));
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + credential));
        return client;
    }

    /** What the server says of a request that it refused. */
    static Problem problemOf(ApiException refusal) throws Exception {
        return ApiClient.createDefaultObjectMapper().readValue(refusal.getResponseBody(), Problem.class);
    }

    /** A repeated request with the same key is answered from the first answer. */
    static String once() {
        return UUID.randomUUID().toString();
    }

    static String env(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
