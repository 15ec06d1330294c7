"""The library inside a project of somebody else's, with settings of its own."""
import os
import subprocess

from support import PROJECT, Case, main

PARENT = """cmake_minimum_required(VERSION 3.25)
project(parent LANGUAGES CXX)
set(CMAKE_CXX_FLAGS "-O0")
add_subdirectory({project} citegraph)
if(CMAKE_BUILD_TYPE OR TARGET house OR TARGET core_tests OR TARGET citegraph)
  message(FATAL_ERROR "the subproject brings more than the library")
endif()
add_executable(mine {project}/examples/most_cited.cpp)
target_link_libraries(mine PRIVATE citegraph::citegraph)
"""


class Subproject(Case):
    def test_a_parent_builds_and_links_it(self):
        self.write("CMakeLists.txt", PARENT.format(project=PROJECT))
        build = self.folder / "build"
        for command in (["cmake", "-S", self.folder, "-B", build],
                        ["cmake", "--build", build, "--target", "mine", "--parallel", str(os.cpu_count())]):
            done = subprocess.run(command, capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stdout[-3000:] + done.stderr[-3000:])
        lock = PROJECT / "examples/llm-systems/papers.md.citegraph.lock.json"
        out = subprocess.run([build / "mine", lock], capture_output=True, text=True)
        self.assertTrue(out.stdout.startswith("17\tMegatron-LM"), out.stdout + out.stderr)
        self.assertFalse((build / "Testing").exists(), "the parent did not ask for tests")


main()
