#pragma once

/// The bytes of the file at `path`, a literal, from citegraph_NAME to citegraph_NAME_end, behind which is a zero. The
/// build system is to know that the object depends on the file. At the level of the namespace.
#define CITEGRAPH_EMBEDDED(name, path)                                                             \
    asm(".pushsection .rodata\n.global citegraph_" #name "\ncitegraph_" #name ":\n.incbin \"" path \
        "\"\n.global citegraph_" #name "_end\ncitegraph_" #name "_end:\n.byte 0\n.popsection\n");  \
    extern "C" const char citegraph_##name[], citegraph_##name##_end[]
