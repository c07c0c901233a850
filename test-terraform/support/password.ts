import { randomUUID } from 'node:crypto';

/** Password of the servers in this test run: upper and lower case, digits and hyphens, and found nowhere else. */
export const PASSWORD = process.env['TF_VAR_edge_administrator_password'] ?? `Edge-${randomUUID()}`;

/** Hands the password to Terraform. */
export const PASSWORD_ENVIRONMENT = { TF_VAR_edge_administrator_password: PASSWORD };
