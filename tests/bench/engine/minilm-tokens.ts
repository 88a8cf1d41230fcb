/** WordPiece as BERT's uncased models expect it. Format: https://huggingface.co/docs/tokenizers (tokenizer.json). */
import { z } from 'zod';

const tokenizerSchema = z.object({
  model: z.object({ vocab: z.record(z.string(), z.number()), max_input_chars_per_word: z.number() }),
});

export type Tokenizer = (text: string, most: number) => number[];

/** @param json the text of `tokenizer.json`. The result gives `[CLS] … [SEP]` ids, at most `most` of them. */
export function wordPiece(json: string): Tokenizer {
  const { vocab, max_input_chars_per_word: longest } = tokenizerSchema.parse(JSON.parse(json)).model;
  const ids = new Map(Object.entries(vocab));
  const id = (token: string): number => ids.get(token) ?? 100;
  const pieces = (word: string): number[] => {
    if (word.length > longest) return [id('[UNK]')];
    const out: number[] = [];
    for (let from = 0; from < word.length; ) {
      let to = word.length;
      const piece = (): string => (from > 0 ? '##' : '') + word.slice(from, to);
      while (to > from && !ids.has(piece())) to--;
      if (to === from) return [id('[UNK]')];
      out.push(id(piece()));
      from = to;
    }
    return out;
  };
  return (text, most) => {
    const plain = text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '');
    const words = plain.match(/[\p{P}\p{S}]|[^\s\p{P}\p{S}]+/gu) ?? [];
    const body: number[] = [];
    for (const word of words) {
      body.push(...pieces(word));
      if (body.length >= most - 2) break;
    }
    return [id('[CLS]'), ...body.slice(0, most - 2), id('[SEP]')];
  };
}
