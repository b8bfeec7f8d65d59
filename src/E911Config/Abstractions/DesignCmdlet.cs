using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using E911Config.Core.Text;

namespace E911Config.Abstractions;

/// <summary>A cmdlet that works on designs: files, or objects in the pipeline.</summary>
public abstract class DesignCmdlet : ReadingCmdlet
{
    /// <summary>Design files; wildcards are allowed.</summary>
    [Parameter(ParameterSetName = "Path", Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>Design files, taken literally.</summary>
    [Parameter(ParameterSetName = "LiteralPath", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>A design that was read before.</summary>
    [Parameter(ParameterSetName = "Design", Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public DesignDocument? Design { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        foreach (var design in Designs()) Process(design);
    }

    /// <summary>The deployment with its callers, for a design.</summary>
    private protected Snapshot ReadDeployment(DesignDocument design) => ReadDeployment(design.DialledNumbers);

    /// <summary>The work for one design.</summary>
    private protected abstract void Process(DesignDocument design);

    /// <summary>The designs that the parameters mean.</summary>
    private protected virtual IEnumerable<DesignDocument> Designs()
    {
        if (Design is not null) return [Design];
        var literal = ParameterSetName == "LiteralPath";
        return InputFiles(literal ? LiteralPath : Path, literal).Select(Read).Where(design => design is not null).Select(design => design!);
    }

    // A design may have several mistakes: all are told, so that they can be mended in one go.
    private DesignDocument? Read(string path)
    {
        try
        {
            return DesignFile.Read(path);
        }
        catch (DesignInvalidException error)
        {
            Unusable(error);
            return null;
        }
    }

    /// <summary>Tells what keeps a design from being read: each mistake is an error of its own.</summary>
    private protected virtual void Unusable(DesignInvalidException error)
    {
        foreach (var problem in error.Problems)
            Report(new DataFileException(error.ErrorId, error.Path, problem.Place.Line, problem.Place.Column, problem.Message));
        if (error.Rest is { } rest) Report(rest);
    }
}
