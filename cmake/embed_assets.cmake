# Builds the styles, scripts and fonts with node and embeds them in the binary (src/app/assets.h).
find_program(NODE node REQUIRED)
if(NOT EXISTS ${CMAKE_SOURCE_DIR}/node_modules/esbuild)
  message(FATAL_ERROR "The packages from npm are not here yet: run ./dev setup (or npm ci --ignore-scripts).")
endif()

file(GLOB_RECURSE asset_sources CONFIGURE_DEPENDS assets/*)
set(generated ${CMAKE_BINARY_DIR}/generated)
set(embedded_assets ${generated}/embedded_assets.cpp ${generated}/embedded_assets.S)

add_custom_command(
    OUTPUT ${embedded_assets}
    COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/tools/assets.mjs ${CMAKE_BINARY_DIR}/assets ${generated}
    DEPENDS ${asset_sources} ${CMAKE_SOURCE_DIR}/tools/assets.mjs ${CMAKE_SOURCE_DIR}/package-lock.json
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
    COMMENT "Building assets"
    VERBATIM)

list(APPEND REEVE_EMBEDDED ${embedded_assets})
