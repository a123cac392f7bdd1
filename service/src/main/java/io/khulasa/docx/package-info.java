/** Word's .docx files read as HTML: paragraphs, headings, lists, tables and footnotes, no looks. */
@NullMarked
package io.khulasa.docx;

import org.jspecify.annotations.NullMarked;
