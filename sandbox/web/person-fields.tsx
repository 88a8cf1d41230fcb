/** @jsxImportSource hono/jsx */
import { type Field, type FieldOwner, readableFields } from '../greenhouse/field-book';
import { showValue } from './format';
import { actionPath } from './paths';
import type { LiveView } from './read-person';

/** The custom fields of a candidate or an application, each with a form for changing it by hand. */
export const Fields = ({ owner, book, ...view }: LiveView & { owner: FieldOwner }) => {
  const stored = view[owner === 'candidate' ? 'person' : 'application'].custom_fields;
  const readable = readableFields(book, owner, stored);
  return (
    <dl class="fields">
      {book
        .filter((field) => field.field_type === owner)
        .map((field) => (
          <div class="field" key={field.id} data-field={field.name_key}>
            <dt>{field.name}</dt>
            <dd>
              <FieldText text={showValue(readable[field.name_key]?.value)} />
              <details>
                <summary aria-label={`Edit ${field.name}`}>Edit</summary>
                <form method="post" action={actionPath(view.person.id, 'fields')}>
                  <input type="hidden" name="application_id" value={view.application.id} />
                  <input type="hidden" name="owner" value={owner} />
                  <input type="hidden" name="name_key" value={field.name_key} />
                  <FieldInput field={field} value={stored[field.name_key]} />
                  <button type="submit">Save</button>
                </form>
              </details>
            </dd>
          </div>
        ))}
    </dl>
  );
};

const FieldText = ({ text }: { text: string }) =>
  text === '' ? <span class="empty">Empty</span> : <span class="value">{text}</span>;

const FieldInput = ({ field, value }: { field: Field; value: unknown }) => {
  const common = { name: 'value', 'aria-label': field.name };
  const text = showValue(value);
  switch (field.value_type) {
    case 'number':
      return <input {...common} type="number" step="any" value={text} />;
    case 'date':
      return <input {...common} type="date" value={text} />;
    case 'long_text':
      return (
        <textarea {...common} rows={4}>
          {text}
        </textarea>
      );
    case 'yes_no':
      return (
        <select {...common}>
          <option value="">Empty</option>
          <option value="yes" selected={value === true}>
            Yes
          </option>
          <option value="no" selected={value === false}>
            No
          </option>
        </select>
      );
    case 'single_select':
      return (
        <select {...common}>
          <option value="">Empty</option>
          {field.options.map(({ id, name }) => (
            <option key={id} value={id} selected={id === value}>
              {name}
            </option>
          ))}
        </select>
      );
    case 'multi_select':
      return (
        <select {...common} multiple size={field.options.length}>
          {field.options.map(({ id, name }) => (
            <option key={id} value={id} selected={Array.isArray(value) && value.includes(id)}>
              {name}
            </option>
          ))}
        </select>
      );
    default:
      return <input {...common} type="text" value={text} />;
  }
};
