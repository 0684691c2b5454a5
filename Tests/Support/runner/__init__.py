"""Runs the built tests, each alone in its process, as many processes at a time as there are processors.

No test shares a process with another that runs at the same moment, so that none waits for a thread that
another one holds. What a test may cost is counted in seconds of its processor, which a busy machine does not
change. `make test` runs it with the seeds that the tests have; `make soak` with new ones, for as long as wanted.
"""
