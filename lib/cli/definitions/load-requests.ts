import { onDemand } from '../../values/on-demand';
import type * as requesting from '../request-commands';

/** What plans, reads exports, or writes scripts: other commands do not need it. */
export const loadRequests = onDemand(() => require('../request-commands') as typeof requesting);
