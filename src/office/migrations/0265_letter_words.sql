-- The words that an office gave its letters in place of the program's.
CREATE TABLE letter_words (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    letter_set TEXT NOT NULL,
    letter TEXT NOT NULL,
    words TEXT NOT NULL,
    words_before TEXT NOT NULL
);
CREATE UNIQUE INDEX letter_words_of_letter ON letter_words (letter_set, letter);
