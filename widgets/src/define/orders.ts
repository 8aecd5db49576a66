import { PortalOrders } from '../orders/orders.js'

PortalOrders.define()
