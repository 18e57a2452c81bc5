# Writes migrations.cpp from the files named 0042_bid.sql, or 0042_bid.sqlite.sql with 0042_bid.postgres.sql; refuses a number
# that is used twice and a file that lacks its pair. Called by the build with FILES (separated by |) and OUTPUT.
cmake_minimum_required(VERSION 3.25)
string(REPLACE "|" ";" files "${FILES}")
set(piece_length 60000)

# The text of a file as raw string literals of at most so many bytes.
function(as_literals path result)
  file(READ "${path}" text)
  string(FIND "${text}" ")reeve_sql\"" clash)
  if(NOT clash EQUAL -1)
    message(FATAL_ERROR "${path} holds the text that closes its literal")
  endif()
  string(LENGTH "${text}" length)
  set(literals "")
  set(at 0)
  while(at LESS length)
    string(SUBSTRING "${text}" ${at} ${piece_length} piece)
    string(APPEND literals "\n        R\"reeve_sql(${piece})reeve_sql\"")
    math(EXPR at "${at} + ${piece_length}")
  endwhile()
  if(length EQUAL 0)
    message(FATAL_ERROR "${path} is empty")
  endif()
  set(${result} "${literals}" PARENT_SCOPE)
endfunction()

set(numbers "")
foreach(path IN LISTS files)
  get_filename_component(file "${path}" NAME)
  if(NOT file MATCHES "^([0-9][0-9][0-9][0-9])_([a-z0-9_]+)(\\.sqlite|\\.postgres)?\\.sql$")
    message(FATAL_ERROR "${path}: a migration is named like 0042_bid.sql, 0042_bid.sqlite.sql or 0042_bid.postgres.sql")
  endif()
  set(number ${CMAKE_MATCH_1})
  set(name ${CMAKE_MATCH_2})
  set(engine "${CMAKE_MATCH_3}")
  if(engine STREQUAL "")
    set(engine ".both")
  endif()
  get_filename_component(folder "${path}" DIRECTORY)
  if(NOT number IN_LIST numbers)
    list(APPEND numbers ${number})
    set(title_${number} "${folder}/${number}_${name}")
    set(name_${number} ${name})
  elseif(NOT title_${number} STREQUAL "${folder}/${number}_${name}")
    message(FATAL_ERROR "Two migrations have the number ${number}: ${title_${number}} and ${path}. Each number is used once in the whole tree.")
  endif()
  set(file_${number}${engine} "${path}")
endforeach()
list(SORT numbers)

set(entries "")
set(count 0)
foreach(number IN LISTS numbers)
  set(both "${file_${number}.both}")
  set(sqlite "${file_${number}.sqlite}")
  set(postgres "${file_${number}.postgres}")
  if(both AND (sqlite OR postgres))
    message(FATAL_ERROR "${title_${number}}: either one file for both engines or one for each, not both")
  elseif(NOT both AND NOT (sqlite AND postgres))
    message(FATAL_ERROR "${title_${number}}: .sqlite.sql and .postgres.sql come as a pair")
  endif()
  if(both)
    set(sqlite "${both}")
    set(postgres "${both}")
  endif()
  as_literals("${sqlite}" sqlite_text)
  as_literals("${postgres}" postgres_text)
  string(REGEX REPLACE "^0+" "" plain "${number}")
  string(APPEND entries "    Migration{${plain}, \"${name_${number}}\",${sqlite_text},${postgres_text}},\n")
  math(EXPR count "${count} + 1")
endforeach()

set(generated "// Generated from src/*/migrations: do not edit.
#include \"db/migrations.h\"
#include <array>

namespace reeve::db {

static constexpr std::array<Migration, ${count}> embedded{{
${entries}}};

std::span<const Migration> embedded_migrations() { return embedded; }

} // namespace reeve::db
")
if(count EQUAL 0)
  string(REPLACE "embedded{{\n}}" "embedded{}" generated "${generated}")
endif()
file(WRITE "${OUTPUT}" "${generated}")
