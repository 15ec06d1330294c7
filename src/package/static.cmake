# With CITEGRAPH_STATIC, what the program needs is in it: every library of which Debian has an archive, and that of the
# compiler. The C library stays outside, as it loads others at run time, and libcurl, as there is no archive of what it
# needs (src/fetch/libcurl.cpp).
set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
add_link_options(-static-libstdc++ -static-libgcc LINKER:--exclude-libs,ALL)

# What the layers link by its bare name, and pugixml, whose own configuration names the shared library.
foreach(name cmark-gfm cmark-gfm-extensions utf8proc xxhash zstd pugixml::pugixml)
  string(REGEX REPLACE ".*:" "" file ${name})
  find_library(archive_${file} ${file} REQUIRED)
  add_library(${name} STATIC IMPORTED GLOBAL)
  set_target_properties(${name} PROPERTIES IMPORTED_LOCATION ${archive_${file}})
endforeach()

find_package(LibXml2 REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc data)
find_package(LibLZMA REQUIRED)
find_package(ZLIB REQUIRED)
set_property(TARGET LibXml2::LibXml2 APPEND PROPERTY INTERFACE_LINK_LIBRARIES ICU::uc ICU::data LibLZMA::LibLZMA ZLIB::ZLIB m)
