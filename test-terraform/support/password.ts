import { randomUUID } from 'node:crypto';

/** Password of the servers in this test run: upper and lower case, digits and hyphens, and found nowhere else. */
export const PASSWORD = process.env['TF_VAR_edge_administrator_password'] ?? `Edge-${randomUUID()}`;

// As in a deployment: there while the stack is synthesized, too.
process.env['TF_VAR_edge_administrator_password'] = PASSWORD;
