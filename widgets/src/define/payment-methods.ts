import { PortalPaymentMethods } from '../payment-methods/payment-methods.js'

PortalPaymentMethods.define()
