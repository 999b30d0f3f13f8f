// SPDX-FileCopyrightText: 2026 The Hearsay authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target without libFuzzer, in any build: first every file of the corpus, then what comes of
// changing them, for a while. The changes follow from the seed alone. Understands these of libFuzzer's
// options:
//   fuzz_NAME [-max_total_time=SECONDS] [-seed=NUMBER] [-max_len=BYTES] [-dict=FILE] CORPUS…
// where CORPUS is a folder or a file. An input that ends the program, or takes more than two minutes, is kept
// in the current folder; standard error names it. Exit code 2: the command line names what is not there.

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
extern "C" void __sanitizer_set_death_callback(void (*callback)()) __attribute__((weak));

namespace {

using Input = std::string;

struct Options
{
    std::chrono::seconds time{10};
    std::uint64_t seed = 1;
    std::size_t longest = 4096;
    std::vector<Input> tokens;
    std::vector<Input> corpus;
};

// What the handlers of signals need, who may not ask for memory.
const Input *underWay = nullptr;
std::array<char, 256> failingFile{};

void say(const char *text)
{
    [[maybe_unused]] const auto written = write(STDERR_FILENO, text, std::strlen(text));
}

void keepInput()
{
    if (underWay == nullptr)
        return;
    const int file = open(failingFile.data(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    const bool isKept
        = file >= 0 && write(file, underWay->data(), underWay->size()) == ssize_t(underWay->size());
    say(isKept ? "the input that failed is in " : "the input that failed cannot be written to ");
    say(failingFile.data());
    say("\n");
    underWay = nullptr;
}

void onSignal(int number)
{
    say(number == SIGALRM ? "one input takes more than two minutes\n" : "one input ends the program\n");
    keepInput();
    std::signal(number, SIG_DFL);
    raise(number);
}

/// On a stack of its own, since recursion without end is one of the ways to fail.
void watchSignals(std::string_view program)
{
    static std::array<char, 65536> stack;
    const std::string name = std::filesystem::path(program).filename().string() + "-failing-input";
    std::copy_n(name.data(), std::min(name.size(), failingFile.size() - 1), failingFile.data());
    const stack_t own{stack.data(), 0, stack.size()};
    sigaltstack(&own, nullptr);
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_ONSTACK;
    for (int number : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGALRM})
        sigaction(number, &action, nullptr);
    if (__sanitizer_set_death_callback != nullptr)
        __sanitizer_set_death_callback(keepInput);
}

/// Runs one input from a buffer of exactly its size, so that a sanitizer sees what is read behind it.
void runInput(const Input &input)
{
    underWay = &input;
    alarm(120);
    const std::vector<std::uint8_t> bytes(input.begin(), input.end());
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    alarm(0);
    underWay = nullptr;
}

Input readFile(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

bool readCorpus(const std::filesystem::path &path, std::vector<Input> &corpus)
{
    if (std::filesystem::is_regular_file(path)) {
        corpus.push_back(readFile(path));
        return true;
    }
    if (!std::filesystem::is_directory(path))
        return false;
    std::vector<std::filesystem::path> files;
    for (const auto &entry : std::filesystem::directory_iterator(path)) {
        if (entry.is_regular_file())
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const auto &file : files)
        corpus.push_back(readFile(file));
    return true;
}

/// What stands between the quotation marks of a line of a dictionary, as libFuzzer reads it.
Input tokenOf(std::string_view line)
{
    const std::size_t begin = line.find('"');
    const std::size_t end = line.rfind('"');
    Input token;
    if (line.empty() || line.front() == '#' || begin == end)
        return token;
    for (std::size_t i = begin + 1; i < end; ++i) {
        if (line[i] == '\\' && i + 3 < end && line[i + 1] == 'x') {
            token += char(std::stoi(std::string(line.substr(i + 2, 2)), nullptr, 16));
            i += 3;
        } else {
            i += line[i] == '\\' && i + 1 < end ? 1 : 0;
            token += line[i];
        }
    }
    return token;
}

bool readTokens(const std::string &path, std::vector<Input> &tokens)
{
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (Input token = tokenOf(line); !token.empty())
            tokens.push_back(std::move(token));
    }
    return !tokens.empty();
}

/// False where an argument is not understood or names what is not there.
bool readArgument(const std::string &argument, Options &options)
{
    const std::size_t sign = argument.find('=');
    if (argument.front() != '-' || sign == std::string::npos)
        return argument.front() != '-' && readCorpus(argument, options.corpus);
    const std::string value = argument.substr(sign + 1);
    const std::string name = argument.substr(1, sign - 1);
    if (name == "dict")
        return readTokens(value, options.tokens);
    const std::uint64_t number = std::strtoull(value.c_str(), nullptr, 10);
    if (name == "max_total_time")
        options.time = std::chrono::seconds(number);
    else if (name == "seed")
        options.seed = number;
    else if (name == "max_len")
        options.longest = number;
    else
        return false;
    return true;
}

/// Makes inputs out of inputs. The same seed and corpus give the same ones everywhere.
class Mutator
{
public:
    explicit Mutator(const Options &options)
        : m_options(options)
        , m_random(options.seed)
    {
    }

    Input next()
    {
        Input input = any(m_options.corpus);
        for (std::size_t steps = 1 + below(6); steps > 0; --steps)
            change(input);
        input.resize(std::min(input.size(), m_options.longest));
        return input;
    }

private:
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : std::size_t(m_random() % limit); }
    const Input &any(const std::vector<Input> &all) { return all[below(all.size())]; }

    Input part(const Input &input)
    {
        const std::size_t begin = below(input.size() + 1);
        return input.substr(begin, 1 + below(std::min<std::size_t>(input.size() - begin, 64)));
    }

    Input repeated(const Input &piece)
    {
        Input all;
        for (std::size_t times = std::size_t(2) << below(7); times > 0; --times)
            all += piece;
        return all;
    }

    void change(Input &input)
    {
        const std::size_t at = below(input.size() + 1);
        switch (below(8)) {
        case 0:
            if (at < input.size())
                input[at] = char(input[at] ^ (1 << below(8)));
            break;
        case 1:
            if (at < input.size())
                input[at] = char(below(256));
            break;
        case 2:
            input.erase(at, 1 + below(32));
            break;
        case 3:
            input.insert(at, part(input));
            break;
        case 4:
            input.insert(at, repeated(part(input)));
            break;
        case 5:
            input.insert(at, part(any(m_options.corpus)));
            break;
        case 6: {
            const Input &other = any(m_options.corpus);
            input = input.substr(0, at) + other.substr(below(other.size() + 1));
            break;
        }
        default:
            input.insert(at, m_options.tokens.empty() ? Input(1, char(below(256))) : any(m_options.tokens));
        }
    }

    const Options &m_options;
    std::mt19937_64 m_random;
};

} // namespace

int main(int argc, char *argv[])
{
    Options options;
    for (int i = 1; i < argc; ++i) {
        if (!readArgument(argv[i], options)) {
            std::fprintf(stderr, "not understood, or not there: %s\n", argv[i]);
            return 2;
        }
    }
    if (options.corpus.empty())
        options.corpus.emplace_back();
    watchSignals(argv[0]);
    for (const Input &input : options.corpus)
        runInput(input);
    Mutator mutator(options);
    std::size_t runs = options.corpus.size();
    const auto end = std::chrono::steady_clock::now() + options.time;
    for (; std::chrono::steady_clock::now() < end; ++runs)
        runInput(mutator.next());
    std::printf("%zu runs, %zu of them from the corpus\n", runs, options.corpus.size());
    return 0;
}
