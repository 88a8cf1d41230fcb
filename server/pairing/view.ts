import type { DeviceView } from '@/lib/remote/pairing';
import type { Device } from './devices';

/** What of a device may be seen. */
export const viewOf = (device: Device, ownId: string): DeviceView => ({
  id: device.id,
  name: device.name,
  role: device.role,
  kind: device.kind,
  createdAtMs: device.created_at_ms,
  lastUsedAtMs: device.last_used_at_ms,
  own: device.id === ownId,
});
