using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using E911Config.Core;
using E911Config.Core.Text;
using E911Config.Internal;

namespace E911Config.Abstractions;

/// <summary>What every cmdlet of the module shares: cancellation, progress that ends, and errors with a stable id.</summary>
public abstract class E911Cmdlet : PSCmdlet, IDisposable
{
    private const int ProgressId = 911;
    private readonly CancellationTokenSource cancellation = new();
    private readonly HashSet<string> inputs = new(Paths);
    private readonly HashSet<string> outputs = new(Paths);
    private bool progressShown;

    private static StringComparer Paths => System.IO.Path.DirectorySeparatorChar == '\\' ? StringComparer.OrdinalIgnoreCase
        : StringComparer.Ordinal;

    /// <summary>Cancelled when the user stops the pipeline.</summary>
    internal CancellationToken Cancellation => cancellation.Token;

    /// <summary>The time now, in UTC.</summary>
    private protected static DateTimeOffset Now => Clock();

    /// <summary>Tells the time, in UTC.</summary>
    internal static Func<DateTimeOffset> Clock { get; } = () => DateTimeOffset.UtcNow;

    /// <summary>The parameters of the command by which its user names a deployment.</summary>
    internal IReadOnlyList<string> Sources => new[] { "Session", "Snapshot" }.Where(MyInvocation.MyCommand.Parameters.ContainsKey)
        .ToArray();

    /// <inheritdoc/>
    protected override void StopProcessing() => cancellation.Cancel();

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Guarded(Process);

    /// <summary>Does work, and reports what goes wrong.</summary>
    private protected void Guarded(Action work)
    {
        try
        {
            work();
        }
        catch (E911Exception error)
        {
            Report(error);
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
        catch (Exception error) when (!Ending.Is(error))
        {
            Report(Unexpected(error));
        }
        finally
        {
            EndProgress();
        }
    }

    /// <summary>The work for one input.</summary>
    protected abstract void Process();

    /// <summary>Reports an error; by default as one that does not end the pipeline.</summary>
    protected virtual void Report(E911Exception error) => WriteError(ErrorRecords.Of(error));

    /// <summary>
    /// Says something on the way. A pipeline that is being stopped takes no words any more; work that must come to an end goes on without
    /// them.
    /// </summary>
    internal void Tell(Action say)
    {
        try
        {
            if (!Stopping) say();
        }
        catch (PipelineStoppedException)
        {
            // The stop came in between.
        }
    }

    /// <summary>Warns; what nobody would see is shown by its number.</summary>
    public new void WriteWarning(string text) => base.WriteWarning(Visible.Lines(text));

    /// <summary>Says on request; what nobody would see is shown by its number.</summary>
    public new void WriteVerbose(string text) => base.WriteVerbose(Visible.Lines(text));

    /// <summary>Asks, or says what would be done. No progress stands over a question.</summary>
    public new bool ShouldProcess(string target, string action)
    {
        EndProgress();
        return base.ShouldProcess(target, action);
    }

    /// <summary>Asks in its own words, or says in others what would be done. No progress stands over a question.</summary>
    public new bool ShouldProcess(string description, string question, string caption)
    {
        EndProgress();
        return base.ShouldProcess(description, question, caption);
    }

    /// <summary>Returns something. What takes it may ask or show, and no progress stands over that.</summary>
    public new void WriteObject(object value)
    {
        EndProgress();
        base.WriteObject(value);
    }

    /// <summary>Returns something, or each of its elements.</summary>
    public new void WriteObject(object value, bool enumerateCollection)
    {
        EndProgress();
        base.WriteObject(value, enumerateCollection);
    }

    private void EndProgress()
    {
        if (progressShown) WriteProgress(new ProgressRecord(ProgressId, "E911Config", "done")
            { RecordType = ProgressRecordType.Completed });
        progressShown = false;
    }

    /// <summary>Shows how far the work is.</summary>
    internal void ShowProgress(string status, int percent)
    {
        progressShown = true;
        WriteProgress(new ProgressRecord(ProgressId, MyInvocation.MyCommand?.Name ?? "E911Config", Visible.Of(status))
            { PercentComplete = Math.Min(100, Math.Max(0, percent)) });
    }

    /// <summary>The file-system path of a path parameter that is to be written.</summary>
    /// <exception cref="E911Exception">PathInvalid: no file can have it. PathNotFileSystem.</exception>
    internal string OutputFile(string path)
    {
        var (full, provider) = Resolved(path, () => (SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var found, out _),
            found));
        if (provider.Name != "FileSystem") throw new E911Exception("PathNotFileSystem", $"{path} is not in the file system.")
            { Target = path };

        // PowerShell lets paths through that .NET refuses: .NET Framework those with signs that Windows has not, or of 260 characters.
        Resolved(path, () => System.IO.Path.GetFullPath(full));
        return full;
    }

    /// <summary>The file-system path of a parameter that is to be written, where the user may forbid to write over a file.</summary>
    /// <param name="path">The path that was given.</param>
    /// <param name="parameter">The name of the parameter, for messages.</param>
    /// <param name="noClobber">Whether an existing file is refused.</param>
    /// <param name="wayOut">How an existing file is written over all the same.</param>
    /// <exception cref="E911Exception">PathExists, PathNotFileSystem.</exception>
    private protected string OutputFile(string path, string parameter, bool noClobber, string wayOut = "leave out -NoClobber") =>
        OutputFile(path) is var full && noClobber && File.Exists(full) ? throw Exists(full, parameter, wayOut) : full;

    /// <summary>Says that a file is there that the user does not want to be written over.</summary>
    private protected static E911Exception Exists(string full, string parameter, string wayOut) =>
        new("PathExists", $"{full} exists already. Give another -{parameter}, or {wayOut}.") { Target = full };

    /// <summary>The same, found out before anything is read: what cannot be written must not cost a reading.</summary>
    /// <exception cref="E911Exception">As before, and FileUnwritable.</exception>
    private protected string ReplaceableOutput(string path, string parameter, bool noClobber, string wayOut = "leave out -NoClobber")
    {
        var full = OutputFile(path, parameter, noClobber, wayOut);
        TextFile.RequireReplaceable(full);
        return full;
    }

    /// <summary>
    /// The file-system path of a file that is to be read: as it is written, or with its backticks for escapes, whichever file there is. The
    /// command does not write to it.
    /// </summary>
    internal string InputFile(string path) => Noted(ReplaceableFile(path));

    /// <summary>The same for a file that the command may write over, when it has read the whole of it.</summary>
    private protected string ReplaceableFile(string path) => OutputFile(path) is var written && !File.Exists(written)
        && WildcardPattern.Unescape(path) is var meant && meant != path ? OutputFile(meant) : written;

    /// <summary>The path of a file that is written now.</summary>
    /// <param name="full">The path in the file system.</param>
    /// <exception cref="E911Exception">OutPathIsInput: the command has read it. OutPathTaken: it has written it already.</exception>
    private protected string Written(string full)
    {
        if (inputs.Contains(full)) throw new E911Exception("OutPathIsInput",
            $"{full} is what this command reads: it would be lost. Give another path.") { Target = full };
        return outputs.Add(full) ? full : throw new E911Exception("OutPathTaken",
            $"{full} holds the result of the input before. Give each its own path, one at a time.") { Target = full };
    }

    private string Noted(string full)
    {
        inputs.Add(full);
        return full;
    }

    /// <summary>The file-system paths that path parameters mean.</summary>
    private protected IEnumerable<string> InputFiles(IEnumerable<string> paths, bool literal) => paths.SelectMany(path =>
    {
        if (literal) return [Noted(OutputFile(path))];

        // Completion writes a bracket of a name with a backtick in front.
        if (!WildcardPattern.ContainsWildcardCharacters(path)) return [InputFile(path)];
        var (found, provider) = Resolved(path, () => (SessionState.Path.GetResolvedProviderPathFromPSPath(path, out var its), its));
        if (provider.Name != "FileSystem") throw new E911Exception("PathNotFileSystem", $"{path} is not in the file system.")
            { Target = path };
        return found.Count > 0 ? found.Select(Noted).ToArray()
            : throw new E911Exception("FileNotFound", $"No file matches {path}.") { Target = path };
    });

    // What PowerShell says of a path: that there is no such drive, for one.
    private static T Resolved<T>(string path, Func<T> resolve)
    {
        try
        {
            return resolve();
        }
        catch (Exception error) when (error is RuntimeException and not PipelineStoppedException or ArgumentException
            or NotSupportedException or IOException)
        {
            throw Invalid(path, error.Message, error);
        }
    }

    private static E911Exception Invalid(string path, string why, Exception? inner = null) =>
        new("PathInvalid", $"The path \"{path}\" leads nowhere: {why}", inner) { Target = path };

    // What nobody thought of is a fault of this module, and is told as one.
    private E911Exception Unexpected(Exception error) => new("UnexpectedError",
        $"{MyInvocation.MyCommand?.Name} met something that it was not made for, and gave up: {error.Message} Please report it, with what "
        + "\"$Error[0].Exception.InnerException | Format-List * -Force\" says.", error);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the cmdlet holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing) cancellation.Dispose();
    }
}
