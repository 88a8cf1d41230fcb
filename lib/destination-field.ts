/** Fields that Candor may write to. Contact data is none, whatever a custom field with such a name may hold. */
import type { FieldDef } from './model';

declare const allowed: unique symbol;
/** A field that was found to be no contact field; only `asDestination` makes one, so nothing else can be written to. */
export type DestinationField = FieldDef & { readonly [allowed]: true };

/** Words for name, e-mail, phone, address and links, in the languages that ATSs are used in with Candor's six. */
const CONTACT = new RegExp(
  [
    '^name$|(?:first|last|full|maiden|middle|family|given|sur)[_ -]?name|vorname|nachname|familienname|pr[ée]nom|nom de famille|apellido|cognome|voornaam|achternaam',
    'e-?mail|courriel|correo',
    'phone|telefon|t[ée]l[ée]phone|tel[ée]fono|telefoon|handy|^mobil[eo]?$|mobile?[_ -]?(?:number|nummer|no|nr)',
    'address|adresse|anschrift|direcci[óo]n|indirizzo|postcode|zip[_ -]?code|postleitzahl|^plz$|^street|stra(?:ß|ss)e$',
    'linked[_ -]?in|xing|git[_ -]?(?:hub|lab)|twitter|facebook|instagram|skype|whats[_ -]?app|portfolio|web[_ -]?site|home[_ -]?page|^(?:personal )?(?:links?|urls?)$|profile[_ -]?(?:link|url)|social[_ -]?(?:media|link|profile)',
  ].join('|'),
  'iu',
);
export const isContactField = (field: Pick<FieldDef, 'key' | 'name'>): boolean =>
  CONTACT.test(field.key) || CONTACT.test(field.name);

/** The field as one that may be written to, or null if it holds contact data. */
export const asDestination = (field: FieldDef): DestinationField | null =>
  isContactField(field) ? null : (field as DestinationField);
