// From a new customer to a paid quotation, by a client that is generated from the contract.
package main

//go:generate go tool oapi-codegen -config oapi-codegen.yaml $PORTAL_URL/openapi-3.0.json

import (
	"cmp"
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"

	"portal-example-client/portal"
)

var (
	ctx = context.Background()
	url = cmp.Or(os.Getenv("PORTAL_URL"), "http://localhost:8080")
	key = cmp.Or(os.Getenv("PORTAL_KEY"), "sk_demo_portal")
)

func main() {
	// The vendor's program: a customer of the partner whose site embeds the portal, somebody there, and an offer.
	vendor := clientOf(key)

	site := must(vendor.ListSitesWithResponse(ctx, nil)).JSON200.Data[0]
	customer := must(vendor.CreateCustomerWithResponse(ctx,
		&portal.CreateCustomerParams{IdempotencyKey: new(rand.Text())},
		portal.CustomerCreate{PartnerId: &site.PartnerId, Name: "Blue Door BV", Country: "NL", Currency: new("EUR")},
	)).JSON201
	contact := must(vendor.CreateContactWithResponse(ctx,
		&portal.CreateContactParams{IdempotencyKey: new(rand.Text())},
		portal.ContactCreate{CustomerId: &customer.Id, Name: "Kim", Email: "kim@blue-door.example", Role: new(portal.Owner)},
	)).JSON201
	fmt.Println("customer", customer.Id, customer.Name)

	draft := must(vendor.CreateQuotationWithResponse(ctx,
		&portal.CreateQuotationParams{IdempotencyKey: new(rand.Text())},
		portal.QuotationCreate{
			CustomerId:        &customer.Id,
			RequiresSignature: new(false),
			Lines: []portal.QuotationLineCreate{{
				Name:        new("Set-up"),
				ProductKind: new(portal.ProductKindService),
				Quantity:    "1",
				UnitPrice:   new("500.00"),
				TaxRate:     new("21"),
			}},
		},
	)).JSON201
	quotation := must(vendor.SendQuotationWithResponse(ctx, draft.Id,
		&portal.SendQuotationParams{IdempotencyKey: new(rand.Text())},
	)).JSON200
	fmt.Println("quotation", quotation.Id, quotation.Status)

	// Lists come page by page.
	invoices, pages := 0, 0
	query := portal.ListInvoicesParams{
		Status: &[]portal.ListInvoicesParamsStatus{portal.ListInvoicesParamsStatusOpen},
		Limit:  new(20),
	}
	for more := true; more; {
		page := must(vendor.ListInvoicesWithResponse(ctx, &query)).JSON200
		invoices += len(page.Data)
		pages++
		query.Cursor, more = page.NextCursor, page.HasMore
	}
	fmt.Printf("invoices %d open, %d pages\n", invoices, pages)

	// The customer's contact, for whom the vendor's program mints a session: accepts the offer and pays.
	session := must(vendor.CreatePortalSessionWithResponse(ctx,
		portal.PortalSessionCreate{CustomerId: &customer.Id, ContactId: &contact.Id},
	)).JSON201
	kim := clientOf(session.Token)
	cards := must(kim.GetPaymentOptionsWithResponse(ctx)).JSON200.TestCards

	acceptWith := func(outcome string) *portal.AcceptQuotationResponse {
		method := must(kim.CreatePaymentMethodWithResponse(ctx,
			&portal.CreatePaymentMethodParams{IdempotencyKey: new(rand.Text())},
			portal.PaymentMethodCreate{Card: cardThat(outcome, cards)},
		)).JSON201
		answer, err := kim.AcceptQuotationWithResponse(ctx, quotation.Id,
			&portal.AcceptQuotationParams{IdempotencyKey: rand.Text()},
			portal.QuotationAccept{
				Revision: quotation.Revision,
				Payment:  &portal.PaymentChoice{Type: portal.PaymentChoiceTypePaymentMethod, PaymentMethodId: &method.Id},
			},
		)
		if err != nil {
			log.Fatal(err)
		}
		return answer
	}

	declined := acceptWith("card_declined").ApplicationproblemJSON402
	if declined == nil {
		log.Fatal("the card should have been declined")
	}
	fmt.Println("declined", declined.Status, declined.Code, *declined.DeclineCode)

	payment := must(acceptWith("succeeds"), nil).JSON200.Payment
	fmt.Println("paid", payment.Id, payment.Status)
}

func clientOf(credential string) *portal.ClientWithResponses {
	client, err := portal.NewClientWithResponses(url, portal.WithRequestEditorFn(
		func(_ context.Context, request *http.Request) error {
			request.Header.Set("Authorization", "Bearer "+credential)
			return nil
		}))
	if err != nil {
		log.Fatal(err)
	}
	return client
}

func cardThat(outcome string, cards []portal.TestCard) *portal.SandboxCard {
	for _, card := range cards {
		if card.Outcome == outcome {
			return &portal.SandboxCard{Number: portal.SandboxCardNumber(card.Number), ExpMonth: 12, ExpYear: 2032, Cvc: "123"}
		}
	}
	log.Fatal("no test card ", outcome)
	return nil
}

type answer interface {
	StatusCode() int
	GetBody() []byte
}

// must gives a success back; a problem ends the program with what it says.
func must[A answer](given A, err error) A {
	if err != nil {
		log.Fatal(err)
	}
	if given.StatusCode() >= 300 {
		var problem portal.Problem
		if err := json.Unmarshal(given.GetBody(), &problem); err != nil {
			log.Fatal(err)
		}
		log.Fatal(problem.Code, ": ", problem.Title)
	}
	return given
}
