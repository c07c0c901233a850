import { Cidr } from '../../values/cidr';
import type { IpFamily } from '../../values/ip-address';
import type { EdgeServerPlan, PersistentRoute } from '../../plan/servers/server-plan';

/** Routes of the internal adapter in one address family. */
export function routesOf({ computerName, internal }: EdgeServerPlan, family: IpFamily): PersistentRoute[] {
  return internal.routes.filter(({ destination }) =>
    Cidr.parse(destination, `${computerName}.internal.routes`).family === family);
}
