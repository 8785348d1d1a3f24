export { type InventedSubscriber, inventSubscribers } from './invented-subscribers.ts';
export { seededRandom } from './random.ts';
export { type VirtualCustomer, virtualCustomers } from './virtual-customers.ts';
