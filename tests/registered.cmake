# Fails if a .cpp file in ${folder} is missing from the registry.cpp beside it: what several rows share lies in
# a room of its own.
cmake_minimum_required(VERSION 3.22)
file(READ ${folder}/registry.cpp registry)
file(GLOB files ${folder}/*.cpp)
foreach(file IN LISTS files)
  cmake_path(GET file STEM name)
  if(NOT name STREQUAL "registry" AND NOT registry MATCHES "::${name}\\(\\)")
    message(SEND_ERROR "${file} is not in registry.cpp")
  endif()
endforeach()
