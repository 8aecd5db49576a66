import { PortalOrder } from '../order/order.js'

PortalOrder.define()
