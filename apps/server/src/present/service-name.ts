import { findService, type Text } from '@onehall/domain';

/** A service by its name, whether or not the hall still offers it. */
export function serviceName(serviceId: string): Text {
  return findService(serviceId)?.name ?? { zh: serviceId, en: serviceId };
}
