/** What an extension and its companion say to each other about who they are. */
import { z } from 'zod';

export const roleSchema = z.enum(['admin', 'recruiter']);

export const pairRequestSchema = z.object({
  code: z.string().min(8).max(40),
  /** How the device is called in the list, e.g. "Chrome on Windows". */
  name: z.string().trim().min(1).max(80),
});

export const deviceSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  kind: z.enum(['extension', 'program']),
  createdAtMs: z.number(),
  lastUsedAtMs: z.number().nullable(),
  /** Whether it is the one that asks. */
  own: z.boolean(),
});
export type DeviceView = z.infer<typeof deviceSchema>;

export const pairAnswerSchema = z.object({ token: z.string().min(20).max(200), device: deviceSchema });
export const tokenAnswerSchema = z.object({ token: z.string().min(20).max(200) });
export const devicesAnswerSchema = z.object({ devices: z.array(deviceSchema) });
export const codeRequestSchema = z.object({ role: roleSchema });
export const codeAnswerSchema = z.object({ code: z.string(), link: z.string(), expiresAtMs: z.number() });
export type CodeAnswer = z.infer<typeof codeAnswerSchema>;
export const programRequestSchema = z.object({ name: z.string().trim().min(1).max(80), role: roleSchema });

/** Where the companion is and the code, from a pairing link (`https://…/pair#ABCDE-FGHJK`); null if it is none. */
export function readPairingLink(link: string): { url: string; code: string } | null {
  if (!URL.canParse(link.trim())) return null;
  const { origin, protocol, pathname, hash } = new URL(link.trim());
  const code = hash.slice(1);
  if (!/^https?:$/.test(protocol) || !pathname.endsWith('/pair') || !/^[A-Za-z0-9-]{8,40}$/.test(code))
    return null;
  return { url: `${origin}${pathname.slice(0, -'/pair'.length)}`, code };
}

export const pairingLink = (url: string, code: string): string => `${url}/pair#${code}`;
