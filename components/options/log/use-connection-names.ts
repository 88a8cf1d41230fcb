import { connectorOf } from '@/lib/ats/registry';
import { useConnections } from '../use-connections';

/** Two connections of one ATS are told apart by their hosts; one that is gone keeps the name of its ATS. */
export function useConnectionNames(): (connectionId: string) => string {
  const { data: answer } = useConnections();
  const connections = answer?.ok ? answer.value : [];
  return (id) => {
    const known = connections.find((one) => one.id === id);
    const [ats = '', host] = id.split(':');
    const name = known?.name ?? connectorOf(ats)?.name;
    if (!name) return id;
    const isOnly = connections.filter((one) => one.name === name).length === (known ? 1 : 0);
    return isOnly || !host ? name : `${name} (${host})`;
  };
}
