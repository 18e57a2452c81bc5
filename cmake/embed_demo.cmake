# Embeds every file under demo/ in the binary (src/app/demo_files.h).
file(GLOB_RECURSE demo_sources CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/demo demo/*)
list(SORT demo_sources)

set(assembler "# The bytes of every demo file, laid into the binary as they are.\n.section .rodata\n")
set(symbols "")
set(rows "")
set(number 0)
foreach(name IN LISTS demo_sources)
  set(symbol "reeve_demo_${number}")
  string(APPEND assembler ".global ${symbol}\n${symbol}:\n.incbin \"${CMAKE_SOURCE_DIR}/demo/${name}\"\n")
  string(APPEND assembler ".global ${symbol}_end\n${symbol}_end:\n")
  string(APPEND symbols "extern \"C\" const char ${symbol}[], ${symbol}_end[];\n")
  string(APPEND rows "        {\"${name}\", {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}},\n")
  math(EXPR number "${number} + 1")
endforeach()
string(APPEND assembler ".section .note.GNU-stack,\"\",@progbits\n")

if(number EQUAL 0)
  set(body "    return {};\n")
else()
  set(body "    static const DemoFile table[] = {\n${rows}    };\n    return table;\n")
endif()

set(generated ${CMAKE_BINARY_DIR}/generated)
file(CONFIGURE OUTPUT ${generated}/embedded_demo.S CONTENT "${assembler}" @ONLY)
file(CONFIGURE OUTPUT ${generated}/embedded_demo.cpp CONTENT "// The table of embedded demo files, in the order of their names.
#include \"app/demo_files.h\"
#include <cstddef>

${symbols}
namespace reeve {

std::span<const DemoFile> demo_files() {
${body}}

} // namespace reeve
" @ONLY)

list(TRANSFORM demo_sources PREPEND ${CMAKE_SOURCE_DIR}/demo/)
set_source_files_properties(${generated}/embedded_demo.S PROPERTIES OBJECT_DEPENDS "${demo_sources}")
list(APPEND REEVE_EMBEDDED ${generated}/embedded_demo.cpp ${generated}/embedded_demo.S)
