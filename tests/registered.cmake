# Fails if a .cpp file in ${folder} is missing from the registry.cpp beside it. A file that several
# rows share is no row: its first line says "// Shared by".
cmake_minimum_required(VERSION 3.22)
file(READ ${folder}/registry.cpp registry)
file(GLOB files ${folder}/*.cpp)
foreach(file IN LISTS files)
  cmake_path(GET file STEM name)
  file(STRINGS ${file} first LIMIT_COUNT 1)
  if(NOT name STREQUAL "registry" AND NOT first MATCHES "^// Shared by" AND NOT registry MATCHES "::${name}\\(\\)")
    message(SEND_ERROR "${file} is not in registry.cpp")
  endif()
endforeach()
