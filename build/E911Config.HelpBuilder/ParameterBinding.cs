namespace E911Config.HelpBuilder;

/// <summary>How a parameter binds in one parameter set.</summary>
internal sealed record ParameterBinding(string Set, bool Mandatory, int? Position, bool ByValue, bool ByName, bool Hidden)
{
    public string PipelineInput => (ByValue, ByName) switch
    {
        (true, true) => "True (ByPropertyName, ByValue)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };
}
