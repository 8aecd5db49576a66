"""From a new customer to a paid quotation, by a client that is generated from the contract."""

import os
from typing import TypeVar
from uuid import uuid4

from portal import AuthenticatedClient
from portal.api.contacts import create_contact
from portal.api.customers import create_customer
from portal.api.invoices import list_invoices
from portal.api.partners import list_sites
from portal.api.payment_methods import create_payment_method
from portal.api.payments import get_payment_options
from portal.api.quotations import accept_quotation, create_quotation, send_quotation
from portal.api.sessions import create_portal_session
from portal.models import (
    ContactCreate,
    CustomerCreate,
    ListInvoicesStatusItem,
    PaymentChoice,
    PaymentChoiceType,
    PaymentMethodCreate,
    PortalSessionCreate,
    Problem,
    ProductKind,
    QuotationAcceptance,
    QuotationAccept,
    QuotationCreate,
    QuotationLineCreate,
    Role,
    SandboxCard,
    SandboxCardNumber,
)
from portal.types import UNSET, Unset


def client_of(credential: str) -> AuthenticatedClient:
    return AuthenticatedClient(os.environ.get("PORTAL_URL", "http://localhost:8080"), credential)


def once() -> str:
    """A repeated request with the same key is answered from the first answer."""
    return str(uuid4())


T = TypeVar("T")


def must(answer: T | Problem | None) -> T:
    """What a success answers."""
    if isinstance(answer, Problem):
        raise SystemExit(f"{answer.code}: {answer.detail}")
    assert answer is not None
    return answer


# The vendor's program: a customer of the partner whose site embeds the portal, somebody there, and an offer.
vendor = client_of(os.environ.get("PORTAL_KEY", "sk_demo_portal"))

site = must(list_sites.sync(client=vendor)).data[0]
customer = must(
    create_customer.sync(
        client=vendor,
        idempotency_key=once(),
        body=CustomerCreate(partner_id=site.partner_id, name="Blue Door BV", country="NL", currency="EUR"),
    )
)
contact = must(
    create_contact.sync(
        client=vendor,
        idempotency_key=once(),
        body=ContactCreate(customer_id=customer.id, name="Kim", email="kim@blue-door.example", role=Role.OWNER),
    )
)
print("customer", customer.id, customer.name)

setup = QuotationLineCreate(
    name="Set-up", product_kind=ProductKind.SERVICE, quantity="1", unit_price="500.00", tax_rate="21"
)
draft = must(
    create_quotation.sync(
        client=vendor,
        idempotency_key=once(),
        body=QuotationCreate(customer_id=customer.id, requires_signature=False, lines=[setup]),
    )
)
quotation = must(send_quotation.sync(draft.id, client=vendor, idempotency_key=once()))
print("quotation", quotation.id, quotation.status)

# Lists come page by page.
invoices = pages = 0
cursor: str | Unset | None = UNSET
while cursor is not None:
    page = must(list_invoices.sync(client=vendor, status=[ListInvoicesStatusItem.OPEN], limit=20, cursor=cursor))
    invoices += len(page.data)
    pages += 1
    cursor = page.next_cursor
print(f"invoices {invoices} open, {pages} pages")

# The customer's contact, for whom the vendor's program mints a session: accepts the offer and pays.
session = must(
    create_portal_session.sync(
        client=vendor, body=PortalSessionCreate(customer_id=customer.id, contact_id=contact.id)
    )
)
kim = client_of(session.token)
cards = {card.outcome: card.number for card in must(get_payment_options.sync(client=kim)).test_cards}


def accept_with(outcome: str) -> QuotationAcceptance | Problem | None:
    card = SandboxCard(number=SandboxCardNumber(cards[outcome]), exp_month=12, exp_year=2032, cvc="123")
    method = must(
        create_payment_method.sync(client=kim, idempotency_key=once(), body=PaymentMethodCreate(card=card))
    )
    payment = PaymentChoice(type_=PaymentChoiceType.PAYMENT_METHOD, payment_method_id=method.id)
    return accept_quotation.sync(
        quotation.id,
        client=kim,
        idempotency_key=once(),
        body=QuotationAccept(revision=quotation.revision, payment=payment),
    )


declined = accept_with("card_declined")
assert isinstance(declined, Problem)
print("declined", declined.status, declined.code, declined.decline_code)

payment = must(accept_with("succeeds")).payment
assert payment is not None
print("paid", payment.id, payment.status)
